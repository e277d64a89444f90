using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ContactCenter.Tests.World;

/// <summary>A transcription server of the OpenAI form that hears what a test says, one sound after the other.</summary>
internal sealed class SpeechServer(params IReadOnlyList<string> answers) : HttpMessageHandler
{
    private readonly ConcurrentQueue<byte[]> _sounds = new();

    /// <summary>The requests' bodies, in their order.</summary>
    public IReadOnlyList<byte[]> Sounds => [.. _sounds];

    /// <summary>The status of each answer.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>An answer with one segment whose words last half a second each.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="start">When, in seconds.</param>
    /// <param name="language">In which language.</param>
    /// <param name="isHeard">Whether the language was heard; else the server, one of ours, has taken the sound for it.</param>
    public static string Said(string text, double start, string language = "en", bool isHeard = true)
    {
        var probability = isHeard ? "\"language_probability\":0.99," : $"\"language_code\":\"{language}\",\"language_probability\":null,";
        var words = text.Split(' ');
        var spoken = words.Select((word, i) =>
            FormattableString.Invariant($$"""{"word":"{{word}}","start":{{start + (i * .5)}},"end":{{start + (i * .5) + .5}}}"""));
        return FormattableString.Invariant($$"""
            {"task":"transcribe","language":"{{language}}",{{probability}}"duration":30,"text":"{{text}}",
            "segments":[{"id":0,"start":{{start}},"end":{{start + (words.Length * .5)}},"text":"{{text}}","avg_logprob":-0.1}],
            "words":[{{string.Join(',', spoken)}}]}
            """);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (request.Method != HttpMethod.Post)
            return new(HttpStatusCode.NotFound) { RequestMessage = request };
        var number = _sounds.Count;
        _sounds.Enqueue(body);
        return new(Status)
        {
            RequestMessage = request,
            Content = new StringContent(answers[number % answers.Count], Encoding.UTF8, "application/json"),
        };
    }
}
