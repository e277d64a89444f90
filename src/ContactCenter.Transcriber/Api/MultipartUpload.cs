using System.Text;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Transcriber.Api;

/// <summary>
/// A form with a sound. Where the program says that the sound is its last part (<c>?file=last</c>) it is heard as it comes and never lies on a disk;
/// else it is kept in a file without a name until the fields behind it are read.
/// </summary>
internal sealed class MultipartUpload : IAsyncDisposable
{
    private const string FileField = "file";
    private const int LongestField = 16_384;
    private const int LongestHeaders = 16_384;
    private const int MostFields = 32;

    private readonly MultipartReader? _unread;

    private MultipartUpload(IReadOnlyList<KeyValuePair<string, string>> fields, Stream sound, MultipartReader? unread)
    {
        Fields = fields;
        Sound = sound;
        _unread = unread;
    }

    /// <summary>The fields beside the sound, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The sound's bytes.</summary>
    public Stream Sound { get; }

    /// <summary>Reads the fields, and the sound as far as it must be.</summary>
    /// <exception cref="RequestException">It is no form, or has no sound.</exception>
    public static async Task<MultipartUpload> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = new MultipartReader(BoundaryOf(request), request.Body) { HeadersLengthLimit = LongestHeaders };
        var isLast = request.Query[FileField] == "last";
        var fields = new List<KeyValuePair<string, string>>();
        SpooledSound? sound = null;
        try
        {
            while (await NextAsync(reader, cancellation) is { } section)
            {
                if (fields.Count == MostFields)
                    throw Wrong($"A form has at most {MostFields} fields.");
                var name = NameOf(section);
                if (name != FileField)
                    fields.Add(new KeyValuePair<string, string>(name, await TextOfAsync(section, name, cancellation)));
                else if (sound is not null)
                    throw Wrong("There is more than one file.", FileField);
                else if (isLast)
                    return new MultipartUpload(fields, section.Body, reader);
                else
                    sound = await SpooledSound.CopyAsync(section.Body, cancellation);
            }

            return new MultipartUpload(fields, sound?.Content ?? throw Wrong("The form has no field 'file' with the sound.", FileField), null);
        }
        catch
        {
            if (sound is not null)
                await sound.Content.DisposeAsync();
            throw;
        }
    }

    /// <summary>Called when the sound was heard.</summary>
    /// <exception cref="RequestException">More came behind it, though it was said to be the last.</exception>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (_unread is not null && await NextAsync(_unread, cancellation) is not null)
            throw Wrong("With file=last no field may follow the sound.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Sound.DisposeAsync();

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary
            ? boundary
            : throw Wrong("The request is no multipart/form-data.");

    private static string NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString()
            : throw Wrong("A part of the form has no name.");

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException || (fault is IOException && fault is not BadHttpRequestException))
        {
            throw new RequestException($"The form cannot be read: {fault.Message}", fault);
        }
    }

    private static async Task<string> TextOfAsync(MultipartSection section, string name, CancellationToken cancellation)
    {
        var bytes = new byte[LongestField + 1];
        var read = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return read <= LongestField ? Encoding.UTF8.GetString(bytes, 0, read) : throw Wrong($"The field '{name}' is longer than {LongestField} bytes.");
    }

    private static RequestException Wrong(string message, string? field = null) =>
        new(StatusCodes.Status400BadRequest, "invalid_request", message, field);
}
