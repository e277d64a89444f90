namespace ContactCenter.Audio.Formats;

/// <summary>Texts and pictures that stand before sound of several kinds.</summary>
internal static class Id3Tags
{
    private const int HeaderBytes = 10;

    /// <summary>Takes all tags that are there; their sizes have seven bits a byte.</summary>
    public static void Skip(ByteSource source)
    {
        while (source.Peek(HeaderBytes) is { Length: HeaderBytes } header && header.StartsWith("ID3"u8))
        {
            var size = (header[6] & 0x7F) << 21 | (header[7] & 0x7F) << 14 | (header[8] & 0x7F) << 7 | header[9] & 0x7F;
            var hasFooter = (header[5] & 0x10) != 0;
            source.Skip(HeaderBytes + size + (hasFooter ? HeaderBytes : 0));
        }
    }
}
