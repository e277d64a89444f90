using System.Diagnostics;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The sides of a transcript as the API writes them.</summary>
internal static class TranscriptSides
{
    public const string Agent = "agent";
    public const string Caller = "caller";
    public const string Unknown = "unknown";

    public static string WordOf(Speaker speaker) => speaker switch
    {
        Speaker.Agent => Agent,
        Speaker.Caller => Caller,
        Speaker.Unknown => Unknown,
        _ => throw new UnreachableException(),
    };

    /// <param name="word">One of them.</param>
    public static Speaker SpeakerOf(string word) => word switch
    {
        Agent => Speaker.Agent,
        Caller => Speaker.Caller,
        Unknown => Speaker.Unknown,
        _ => throw new UnreachableException(),
    };
}
