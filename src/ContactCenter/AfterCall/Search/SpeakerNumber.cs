using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search;

/// <summary>A speaker as the index keeps it.</summary>
internal static class SpeakerNumber
{
    private const int Agent = 1;
    private const int Caller = 2;

    public static int Of(Speaker speaker) => speaker switch
    {
        Speaker.Agent => Agent,
        Speaker.Caller => Caller,
        _ => 0,
    };

    public static Speaker Read(long number) => number switch
    {
        Agent => Speaker.Agent,
        Caller => Speaker.Caller,
        _ => Speaker.Unknown,
    };
}
