using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Logging;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Makes callers unreadable for who may not read: of a number only the last digits stay, and nothing of any other address.</summary>
internal static class MaskedCaller
{
    private const string Hidden = "***";

    public static CallResource In(CallResource call) => call with
    {
        Caller = Of(call.Caller),
        Legs = [.. call.Legs.Select(leg => leg.Endpoint == call.Caller ? leg with { Endpoint = Of(leg.Endpoint) } : leg)],
    };

    public static SurveyResource In(SurveyResource survey) => survey with { Caller = Of(survey.Caller) };

    private static string Of(string caller)
    {
        if (caller.Length == 0)
            return caller;
        var masked = PhoneMask.Mask(caller);
        return masked == caller ? Hidden : masked;
    }
}
