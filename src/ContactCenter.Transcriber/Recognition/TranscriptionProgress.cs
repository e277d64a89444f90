namespace ContactCenter.Transcriber.Recognition;

/// <summary>How far a transcription has come; written by one thread, read by any.</summary>
internal sealed class TranscriptionProgress
{
    private long _samples;
    private int _segments;

    /// <summary>Seconds of the sound that have been worked through.</summary>
    public double Seconds => Volatile.Read(ref _samples) / (double)Sound.SpeechReader.Rate;

    /// <summary>How many segments have been found.</summary>
    public int Segments => Volatile.Read(ref _segments);

    /// <param name="samples">How many samples of the sound have been worked through.</param>
    /// <param name="segments">How many segments have been found.</param>
    public void Report(long samples, int segments)
    {
        Volatile.Write(ref _samples, samples);
        Volatile.Write(ref _segments, segments);
    }
}
