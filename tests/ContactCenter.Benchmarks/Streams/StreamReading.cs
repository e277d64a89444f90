using System.Globalization;
using System.Text;

namespace ContactCenter.Benchmarks.Streams;

/// <summary>What one stream has brought.</summary>
internal sealed class StreamReading(bool keepsAges, TimeProvider time)
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Example = "2026-01-05T10:00:00.000Z";

    private readonly List<byte> _rest = [];
    private readonly List<double> _ages = [];

    public long Bytes { get; private set; }

    /// <summary>Of the records of changes, in milliseconds.</summary>
    public IReadOnlyList<double> Ages => _ages;

    private static ReadOnlySpan<byte> Start => "event: change\ndata: {\"v\":1,\"at\":\""u8;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        if (!keepsAges)
            return;
        var now = time.GetUtcNow();
        _rest.AddRange(bytes);
        var text = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rest);
        var taken = 0;
        while (text[taken..].IndexOf("\n\n"u8) is >= 0 and var length)
        {
            TakeEvent(text.Slice(taken, length), now);
            taken += length + 2;
        }

        _rest.RemoveRange(0, taken);
    }

    private void TakeEvent(ReadOnlySpan<byte> text, DateTimeOffset now)
    {
        var start = text.IndexOf(Start);
        if (start < 0)
            return;
        var at = Encoding.ASCII.GetString(text.Slice(start + Start.Length, Example.Length));
        _ages.Add((now - DateTimeOffset.ParseExact(at, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).TotalMilliseconds);
    }
}
