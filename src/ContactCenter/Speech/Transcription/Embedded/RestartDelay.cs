namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>How long to wait before the transcriber is started again: a second at first, doubling to a minute.</summary>
internal static class RestartDelay
{
    private const int Longest = 60;

    /// <param name="deaths">So often in a row it has ended, 1 and up.</param>
    public static TimeSpan After(int deaths) => TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(2, Math.Min(deaths, 10) - 1)));
}
