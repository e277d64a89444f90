namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>A stretch of a sound, in samples from its first.</summary>
/// <param name="Start">Its first sample.</param>
/// <param name="End">The sample after its last.</param>
internal readonly record struct SampleSpan(long Start, long End)
{
    /// <summary>How many samples it has.</summary>
    public int Length => checked((int)(End - Start));
}
