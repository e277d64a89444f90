using System.Buffers;

namespace ContactCenter.Foundation.Commands;

/// <summary>One line of JSON, which is what goes each way between a command and the server.</summary>
internal static class CommandLines
{
    /// <summary>A whole plan, or a list of all people, has room in it.</summary>
    private const int Longest = 16 * 1024 * 1024;

    private const byte End = (byte)'\n';

    /// <returns>The line without its end.</returns>
    /// <exception cref="IOException">It is longer than it may be, or the other side went before its end.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        while (line.WrittenCount < Longest)
        {
            var read = await stream.ReadAsync(line.GetMemory(), cancellationToken);
            if (read == 0)
                throw new IOException("the other side went before the end of the line");
            var before = line.WrittenCount;
            line.Advance(read);
            var end = line.WrittenSpan[before..].IndexOf(End);
            if (end >= 0)
                return line.WrittenSpan[..(before + end)].ToArray();
        }

        throw new IOException("the line is too long");
    }

    /// <param name="stream">Where the other side reads.</param>
    /// <param name="json">Without line breaks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(Stream stream, byte[] json, CancellationToken cancellationToken) =>
        await stream.WriteAsync((byte[])[.. json, End], cancellationToken);
}
