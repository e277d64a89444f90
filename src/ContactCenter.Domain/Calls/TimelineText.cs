using System.Globalization;

namespace ContactCenter.Domain.Calls;

/// <summary>The words that facts, requests and answers share in the timeline of a call. No secrets, no bodies.</summary>
internal static class TimelineText
{
    /// <summary>A caller who talks on and on is not quoted to the end.</summary>
    private const int LongestQuote = 100;

    /// <summary>The kinds of its actions, in order.</summary>
    public static string Of(Ncco answer) =>
        answer is [TalkAction, InputAction] ? "talk, input" : string.Join(", ", answer.Select(action => action.Name));

    /// <summary>Every call has these three: nothing new is made for them.</summary>
    public static string OfCaller(string status) => status switch
    {
        "started" => "caller: started",
        "ringing" => "caller: ringing",
        "answered" => "caller: answered",
        _ => $"caller: {status}",
    };

    public static string OfInput(CallEvent.CallerInput input)
    {
        if (!string.IsNullOrEmpty(input.Digits))
            return OfKeys(input.Digits);
        if (input.Speech.IsDefaultOrEmpty)
            return "pressed and said nothing";
        return input.Speech[0] is { Confidence: { } confidence } sure
            ? Invariant($"said \"{Quote(sure.Text)}\" ({confidence:0.##})")
            : $"said \"{Quote(input.Speech[0].Text)}\"";
    }

    public static string OfKeys(string? digits) => string.IsNullOrEmpty(digits) ? "pressed nothing" : $"pressed {digits}";

    public static string Leg(LegNumber number) => $"agent leg {number}";

    public static string Leg(CallSession call, LegId leg)
    {
        if (leg == call.CallerLeg)
            return "caller";
        return call.Legs.FirstOrDefault(other => other.Id == leg) is { } known ? Leg(known.Number) : leg.Value;
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
}
