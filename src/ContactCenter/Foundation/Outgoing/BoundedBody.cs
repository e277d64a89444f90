namespace ContactCenter.Foundation.Outgoing;

/// <summary>Reads what a server answers, but no more than it may have to say.</summary>
internal static class BoundedBody
{
    /// <param name="content">The answer's.</param>
    /// <param name="longest">So many bytes; the rest is left.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes, and whether they are all.</returns>
    public static async Task<(byte[] Bytes, bool IsWhole)> ReadAsync(HttpContent content, int longest, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var block = new byte[16_384];
        while (await stream.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > longest)
            {
                body.Write(block, 0, longest - (int)body.Length);
                return (body.ToArray(), false);
            }

            body.Write(block, 0, read);
        }

        return (body.ToArray(), true);
    }
}
