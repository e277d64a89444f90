using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Load.Recordings;

/// <summary>Tells the server of each recording, by signed webhooks, and again until it is answered that it was kept.</summary>
public sealed class RecordingSystem(HttpClient http, Uri host, string secret, IReadOnlyList<Sound> sounds, string? language, TimeProvider time)
{
    /// <summary>As the server's settings name it.</summary>
    public const string Source = "pbx";

    private const int OneOfSoManyIsDoubled = 3;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly DateTimeOffset _begun = time.GetUtcNow();
    private int _told;
    private int _unanswered;

    /// <summary>Recordings of which the server has said that it keeps them.</summary>
    public int Told => Volatile.Read(ref _told);

    /// <summary>Webhooks that had no such answer.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>Tells of all of them, in order.</summary>
    /// <param name="most">So many may be told of by now.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task RunAsync(Func<int> most, CancellationToken cancellationToken)
    {
        for (var i = 0; i < sounds.Count; i++)
        {
            while (i >= most())
                await Task.Delay(BetweenLooks, time, cancellationToken);
            // Some systems tell the same several times, and at the same time.
            var times = i % OneOfSoManyIsDoubled == 0 ? 2 : 1;
            var body = BodyOf(sounds[i], _begun.AddMinutes(-i));
            await Task.WhenAll(Enumerable.Range(0, times).Select(_ => TellAsync(body, cancellationToken)));
            Interlocked.Increment(ref _told);
        }
    }

    private byte[] BodyOf(Sound sound, DateTimeOffset startedAt)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["call_id"] = sound.Id,
            ["recording_url"] = new Uri(host, sound.File).ToString(),
            ["agent"] = "Ann",
            ["startedAt"] = startedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        if (sound.HasOwnId)
            fields["recording_id"] = $"recording of {sound.Id}";
        if (language is not null)
            fields["language"] = language;
        return JsonSerializer.SerializeToUtf8Bytes(fields);
    }

    private async Task TellAsync(byte[] body, CancellationToken cancellationToken)
    {
        while (!await IsKeptAsync(body, cancellationToken))
        {
            Interlocked.Increment(ref _unanswered);
            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }

    private async Task<bool> IsKeptAsync(byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes($"{timestamp}."), .. body]);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"webhooks/recordings/{Source}", UriKind.Relative)) { Content = content };
        request.Headers.Add("X-Timestamp", timestamp);
        request.Headers.Add("X-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
