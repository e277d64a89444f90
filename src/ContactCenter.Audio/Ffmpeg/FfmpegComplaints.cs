namespace ContactCenter.Audio.Ffmpeg;

/// <summary>What ffmpeg says while it runs: the begin of it, however much it is.</summary>
internal sealed class FfmpegComplaints
{
    private const int MostLetters = 500;

    private readonly char[] _kept = new char[MostLetters];
    private volatile int _count;

    public FfmpegComplaints(StreamReader reader) => Reading = ReadAsync(reader);

    /// <summary>Ends when it says no more.</summary>
    public Task Reading { get; }

    /// <summary>What it has said so far, in one line, behind a space; empty: nothing.</summary>
    public string Text
    {
        get
        {
            var words = string.Join(' ', new string(_kept, 0, _count).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return words.Length == 0 ? "" : $" It says: {words}.";
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[1_024];
        try
        {
            while (await reader.ReadAsync(buffer) is > 0 and var read)
            {
                var taken = Math.Min(read, MostLetters - _count);
                buffer.AsSpan(0, taken).CopyTo(_kept.AsSpan(_count));
                _count += taken;
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // It was ended.
        }
    }
}
