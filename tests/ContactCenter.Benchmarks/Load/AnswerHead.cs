using System.Buffers.Text;

namespace ContactCenter.Benchmarks.Load;

/// <summary>As much of a response's head as is needed to know where it ends.</summary>
/// <param name="BodyLength"><c>null</c>: the body comes in chunks.</param>
internal readonly record struct AnswerHead(int Status, int Length, int? BodyLength)
{
    private static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    private static ReadOnlySpan<byte> ContentLength => "\r\nContent-Length: "u8;

    private static ReadOnlySpan<byte> Chunked => "\r\nTransfer-Encoding: chunked"u8;

    /// <returns><c>false</c>: it has not come whole yet.</returns>
    /// <exception cref="InvalidDataException">It is no such response.</exception>
    public static bool TryRead(ReadOnlySpan<byte> received, out AnswerHead head)
    {
        head = default;
        var end = received.IndexOf(End);
        if (end < 0)
            return false;
        var text = received[..end];
        if (text.Length < 12 || !Utf8Parser.TryParse(text[9..12], out int status, out _))
            throw new InvalidDataException("The answer is not HTTP.");
        var at = text.IndexOf(ContentLength);
        if (at >= 0 && Utf8Parser.TryParse(text[(at + ContentLength.Length)..], out int length, out _))
            head = new(status, end + End.Length, length);
        else if (text.IndexOf(Chunked) >= 0)
            head = new(status, end + End.Length, null);
        else
            throw new InvalidDataException("The answer does not say where it ends.");
        return true;
    }
}
