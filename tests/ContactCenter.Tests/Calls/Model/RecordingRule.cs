using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>What holds where departments record: nobody is recorded who was not told, or who has declined.</summary>
internal static class RecordingRule
{
    public const string Sales = "Sales records. Press 9 to decline.";
    public const string Support = "Support records.";
    public const string DeclineKey = "9";

    private const string SupportNumber = "447700900103";

    /// <summary>Whether the caller has declined by that key: those who are told once more have been led elsewhere before.</summary>
    public static bool IsDeclined(ModelLeg caller, string key, Ncco answer) =>
        key == DeclineKey && caller.Heard == Sales && !answer.OfType<TalkAction>().Any(talk => talk.Text is Sales or Support);

    /// <summary>What is wrong when the leg meets another of its call in a room.</summary>
    public static Func<ModelLeg, IEnumerable<string>> FaultsOfMeeting(ModelLeg leg) => other =>
    {
        var (caller, agent) = leg.IsCaller ? (leg, other) : (other, leg);
        return caller.IsCaller && !agent.IsCaller && agent.Recordings.Count > 0 ? FaultsOfRecording(caller, agent) : [];
    };

    private static IEnumerable<string> FaultsOfRecording(ModelLeg caller, ModelLeg agent)
    {
        var words = agent.To == SupportNumber ? Support : Sales;
        if (!caller.WasTold(words))
            yield return $"{caller} is recorded with {agent}, and was not told";
        if (caller.HasDeclined)
            yield return $"{caller} is recorded with {agent}, and has declined";
    }
}
