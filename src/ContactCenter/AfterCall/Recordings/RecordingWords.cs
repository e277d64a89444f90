using System.Diagnostics;
using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Kinds and states as the API and the rows write them; they never change their meaning.</summary>
internal static class RecordingWords
{
    public const string Conversation = "conversation";
    public const string Message = "message";
    public const string Answer = "answer";

    public const string Expected = "expected";
    public const string Importing = "importing";
    public const string Stored = "stored";
    public const string Redacting = "redacting";
    public const string Ready = "ready";
    public const string Missing = "missing";
    public const string Failed = "failed";
    public const string Deleted = "deleted";
    public const string Erased = "erased";

    public static string Of(RecordingKind kind) => kind switch
    {
        RecordingKind.Conversation => Conversation,
        RecordingKind.Message => Message,
        RecordingKind.Answer => Answer,
        _ => throw new UnreachableException(),
    };

    public static string Of(RecordingState state) => state switch
    {
        RecordingState.Expected => Expected,
        RecordingState.Importing => Importing,
        RecordingState.Stored => Stored,
        RecordingState.Redacting => Redacting,
        RecordingState.Ready => Ready,
        RecordingState.Missing => Missing,
        RecordingState.Failed => Failed,
        RecordingState.Deleted => Deleted,
        RecordingState.Erased => Erased,
        _ => throw new UnreachableException(),
    };

    public static string Of(ChannelCheck check) => check switch
    {
        ChannelCheck.Unverified => "unverified",
        ChannelCheck.Verified => "verified",
        ChannelCheck.Contradicted => "contradicted",
        _ => throw new UnreachableException(),
    };

    public static RecordingKind? KindOf(string word) => Find<RecordingKind>(word, Of);

    public static RecordingState? StateOf(string word) => Find<RecordingState>(word, Of);

    private static T? Find<T>(string word, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == word)
                return value;
        }

        return null;
    }
}
