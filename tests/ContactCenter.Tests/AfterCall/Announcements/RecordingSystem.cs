using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Audio;
using ContactCenter.Tests.Foundation.Outgoing;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>A recording system beside the platform: it has files, a real server on this machine, and tells of them.</summary>
internal sealed class RecordingSystem : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-recorder-0123456789";
    public const string Credentials = "Basic cmVjb3JkZXI6c2VjcmV0";

    private RecordingSystem(FileServer files) => Files = files;

    public FileServer Files { get; }

    /// <summary>One that has one sound, whatever it is asked for.</summary>
    public static async Task<RecordingSystem> StartAsync(int channels = 1)
    {
        var system = new RecordingSystem(await FileServer.StartAsync());
        system.Files.Has(Sound(channels));
        return system;
    }

    /// <summary>From now on a file is answered only when that is set.</summary>
    /// <returns>Completes when one is asked for; lets all of them go.</returns>
    public (Task Asked, TaskCompletionSource Answered) HoldFiles()
    {
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        var answer = Files.Answer;
        Files.Answer = async http =>
        {
            asked.TrySetResult();
            await answered.Task;
            await answer(http);
        };
        return (asked.Task, answered);
    }

    /// <summary>A second of a tone that is louder on each further channel.</summary>
    public static byte[] Sound(int channels = 1, float loudest = .5f)
    {
        using var stream = new MemoryStream();
        var writer = new WavWriter(stream, 8_000, channels);
        var samples = new float[8_000 * channels];
        for (var sample = 0; sample < samples.Length; sample++)
            samples[sample] = loudest * ((sample % channels) + 1) / channels * MathF.Sin(sample / channels * .3f);
        writer.Write(samples);
        writer.Finish();
        return stream.ToArray();
    }

    /// <summary>Settings that name it.</summary>
    public (string Key, string Value)[] Settings(string name = "Default") =>
    [
        ($"Recordings:Sources:{name}:Secret", Secret),
        ($"Recordings:Sources:{name}:AllowedHosts:0", Files.Http.Authority),
        ($"Recordings:Sources:{name}:Authorization", Credentials),
        ("Analysis:Redaction:Sound", "false"),
    ];

    /// <summary>A server that knows it, and a supervisor.</summary>
    public ContactCenterWorld World(params (string, string)[] settings) => new(CallSteps.With([.. Supervisor.Settings, .. Settings(), .. settings]));

    /// <summary>The same with somebody who answers what is asked of engines and providers elsewhere.</summary>
    public ContactCenterWorld World(HttpMessageHandler elsewhere, params (string, string)[] settings) =>
        new(CallSteps.With([.. Supervisor.Settings, .. Settings(), .. settings]), speech: elsewhere);

    public string Url(string file = "1.wav") => new Uri(Files.Http, file).AbsoluteUri;

    /// <summary>What it tells of a recording, as JSON.</summary>
    /// <param name="more">Further fields, with a comma before each.</param>
    public string Words(string call = "4711", string more = "", string file = "1.wav") =>
        $$"""{"call_id":"{{call}}","recording_url":"{{Url(file)}}"{{more}}}""";

    /// <summary>Tells, signed.</summary>
    public static Task<HttpResponseMessage> TellAsync(HttpClient http, string body, string path = "/webhooks/recordings") =>
        PostAsync(http, body, path, ("X-Signature", Sign(body)));

    /// <summary>Tells of it and is told that it is taken in.</summary>
    public static async Task<JsonElement> TakenAsync(HttpClient http, string body, string path = "/webhooks/recordings")
    {
        using var answer = await TellAsync(http, body, path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted, text);
        return JsonElement.Parse(text);
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string body, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string Sign(string text, string secret = Secret) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)))}";

    public ValueTask DisposeAsync() => Files.DisposeAsync();
}
