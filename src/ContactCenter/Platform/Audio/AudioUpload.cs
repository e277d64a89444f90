using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Platform.Audio;

/// <summary>A file in the body of a request: the first one of a form.</summary>
/// <param name="File">The bytes of a WAV or MP3, with its name.</param>
internal sealed record AudioUpload(string File)
{
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>With what a form puts around it.</summary>
    public const long LargestBody = LargestFile + 64 * 1024;

    private const int LongestName = 100;

    /// <returns>Its name and its bytes: one more than it may have where there are more. <c>null</c>: there is no file.</returns>
    /// <exception cref="IOException">The body breaks off, or is larger than any may be.</exception>
    /// <exception cref="InvalidDataException">It is not in the form that its type says.</exception>
    public static async Task<(string Name, byte[] Content)?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } stream } file)
                return (NameOf(file.FileName), await ReadAsync(stream, cancellationToken));
        }

        return null;
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (content.Length <= LargestFile && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            content.Write(buffer, 0, Math.Min(read, LargestFile + 1 - (int)content.Length));
        return content.ToArray();
    }

    /// <summary>Without the folders that some browsers send.</summary>
    private static string NameOf(string fileName)
    {
        var name = string.Concat(fileName.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim();
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
