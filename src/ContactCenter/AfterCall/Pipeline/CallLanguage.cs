using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>In which language a recording is heard; ISO 639-1 codes.</summary>
/// <param name="Said">What the call's attribute says, else its menu, where that has a language of its own; <c>null</c>: neither does.</param>
/// <param name="Assumed">The plan's, for an engine that cannot hear which language is spoken.</param>
internal sealed record CallLanguage(string? Said, string Assumed)
{
    public static CallLanguage Of(CallSession? call, CallPlan plan) =>
        new(PostcallAttributes.LanguageOf(call) ?? MenusOf(call), LanguageCode.KnownOf(plan.Ivr.Language) ?? LanguageCode.Of(plan.Ivr.Language));

    private static string? MenusOf(CallSession? call) => call is { Caller.Voice: { IsOwn: true } voice } ? LanguageCode.KnownOf(voice.Language) : null;
}
