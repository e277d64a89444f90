using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// The form that a sound is sent in: the fields first, the sound as the last part. Names stand in quotes, the boundary does not, as servers expect.
/// </summary>
internal static class OpenAiForm
{
    /// <param name="content">The sound.</param>
    /// <param name="sound">How it is to be heard.</param>
    /// <param name="model">The model's name there; <c>null</c>: the server chooses.</param>
    /// <param name="isWhisperCpp">whisper.cpp takes English for granted, and has a field that spares it a second look at the sound.</param>
    public static MultipartContent Of(SoundContent content, SoundToHear sound, string? model, bool isWhisperCpp)
    {
        var form = Empty();
        var spoken = sound.Language is { } language ? LanguageCode.ForWhisper(language) : null;
        Add(form, "model", model);
        Add(form, "language", spoken ?? (isWhisperCpp ? "auto" : null));
        Add(form, "prompt", VocabularyPrompt.Of(sound.Vocabulary, sound.Language));
        Add(form, "response_format", "verbose_json");
        Add(form, "timestamp_granularities[]", "word");
        Add(form, "timestamp_granularities[]", "segment");
        if (isWhisperCpp && sound.Language is not null)
            Add(form, "no_language_probabilities", "true");
        return With(form, content);
    }

    /// <summary>The sound alone.</summary>
    public static MultipartContent Of(SoundContent content) => With(Empty(), content);

    private static MultipartContent Empty()
    {
        var boundary = $"sound-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        var form = new MultipartContent("form-data", boundary);
        form.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new("boundary", boundary) } };
        return form;
    }

    private static MultipartContent With(MultipartContent form, SoundContent content)
    {
        content.Headers.ContentDisposition = Named("file");
        content.Headers.ContentDisposition.FileName = "\"sound.wav\"";
        form.Add(content);
        return form;
    }

    private static void Add(MultipartContent form, string name, string? value)
    {
        if (value is null)
            return;
        var field = new StringContent(value);
        field.Headers.ContentDisposition = Named(name);
        form.Add(field);
    }

    private static ContentDispositionHeaderValue Named(string name) => new("form-data") { Name = $"\"{name}\"" };
}
