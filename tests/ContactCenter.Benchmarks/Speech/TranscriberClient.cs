using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Transcriber.Tests.RealModels;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Benchmarks.Speech;

/// <summary>Has a transcriber hear clips, one after the other.</summary>
internal sealed class TranscriberClient(ServerProcess transcriber) : IDisposable
{
    /// <summary>The kind of a model that hears nothing: it makes vectors of sentences.</summary>
    private const string Embedding = "embedding";

    private readonly HttpClient _http = new() { BaseAddress = transcriber.Address, Timeout = TimeSpan.FromMinutes(10) };

    public void Dispose() => _http.Dispose();

    /// <summary>The models of speech that it has, each with its languages.</summary>
    public async Task<IReadOnlyList<(string Id, IReadOnlyList<string> Languages)>> SpeechModelsAsync()
    {
        var list = await _http.GetFromJsonAsync<JsonElement>("v1/models");
        return
        [
            .. list.GetProperty("data").EnumerateArray()
                .Where(model => model.GetProperty("kind").GetString() != Embedding)
                .Select(model => (
                    model.GetProperty("id").GetString()!,
                    (IReadOnlyList<string>)[.. model.GetProperty("languages").EnumerateArray().Select(language => language.GetString()!)])),
        ];
    }

    /// <summary>Hears a clip over a telephone. A model of several languages is not told which it is.</summary>
    public async Task<HeardClips> HearAsync(string model, Clip clip)
    {
        var samples = TestSound.ReadOverTelephone(clip.Path);
        var before = transcriber.ProcessorTime;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(model), "model" },
            { new StringContent("verbose_json"), "response_format" },
            { new ByteArrayContent(WavBytes.Of(samples, TestSound.Rate)), "file", "clip.wav" },
        };
        using var response = await _http.PostAsync(new Uri("v1/audio/transcriptions", UriKind.Relative), form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{clip.Id}: {(int)response.StatusCode} {answer}"));
        return new(
            WordErrors.Of(clip.Text, answer.GetProperty("text").GetString()!, clip.Language),
            answer.GetProperty("language_code").GetString() == clip.Language ? 1 : 0,
            1,
            TimeSpan.FromSeconds(samples.Length / (double)TestSound.Rate),
            transcriber.ProcessorTime - before);
    }
}
