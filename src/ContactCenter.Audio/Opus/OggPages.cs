using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Opus;

/// <summary>The pages of an Ogg file, forwards. What is no page, or one whose checksum is wrong, is passed over.</summary>
internal sealed class OggPages(ByteSource source)
{
    private readonly OggPage _page = new();

    /// <returns>The next page, valid until the next is asked for; <c>null</c>: there is none.</returns>
    public OggPage? Next()
    {
        while (source.Peek(ByteSource.Window) is { Length: >= OggPage.HeaderBytes } ahead)
        {
            var at = ahead.IndexOf("OggS\0"u8);
            // The mark may begin in the last bytes.
            source.Skip(at >= 0 ? at : ahead.Length - 4);
            if (at >= 0 && _page.TryRead(source))
                return _page;
        }

        return null;
    }
}
