namespace ContactCenter.Access.Commands;

/// <summary>One line of what goes between a command and the server.</summary>
internal static class CommandLines
{
    /// <exception cref="IOException">It is longer than it may be, or the other side went before its end.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, int longest, CancellationToken cancellationToken)
    {
        var line = new byte[longest];
        var length = 0;
        while (length < longest)
        {
            var read = await stream.ReadAsync(line.AsMemory(length), cancellationToken);
            if (read == 0)
                throw new IOException("the other side went before the end of the line");
            length += read;
            if (line.AsSpan(0, length).IndexOf((byte)'\n') is >= 0 and var end)
                return line[..end];
        }

        throw new IOException("the line is too long");
    }
}
