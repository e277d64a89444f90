using System.Net;
using System.Net.Http.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall;

/// <summary>The call <c>caller-leg</c>, whose caller has left a message and hung up; option 3 of the menu must lead there.</summary>
internal static class MessageCall
{
    public const string Told = """{"recording_url":"https://api.nexmo.com/v1/files/1","start_time":"2026-01-05T10:00:00Z","size":12345}""";

    private const string Caller = "caller-leg";

    /// <returns>Where the platform tells of the recording, as it has done once.</returns>
    public static Task<string> LeaveAsync(FakeWebhooks fake) => LeaveAsync(fake, Caller, '3', Told);

    /// <summary>The same by another caller, whose message lies elsewhere.</summary>
    /// <param name="fake">The server.</param>
    /// <param name="caller">The caller's leg.</param>
    /// <param name="key">The option of the menu that leads to the message.</param>
    public static Task<string> LeaveAsync(FakeWebhooks fake, string caller, char key = '3') =>
        LeaveAsync(fake, caller, key, Told.Replace("files/1", $"files/{caller}", StringComparison.Ordinal));

    private static async Task<string> LeaveAsync(FakeWebhooks fake, string caller, char key, string told)
    {
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace(Caller, caller, StringComparison.Ordinal));
        await fake.PostAsync("/webhooks/input", $$$"""{"uuid":"{{{caller}}}","dtmf":{"digits":"{{{key}}}","timed_out":false}}""");
        var call = fake.Find(new(caller));
        var address = CallUrls.Recording(call, call.Messages[0]).PathAndQuery;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed").Replace(Caller, caller, StringComparison.Ordinal));
        await fake.PostAsync(address, told);
        return address;
    }

    /// <summary>What the platform keeps: two seconds of silence.</summary>
    public static HttpResponseMessage Sound() => Sound(seconds: 2);

    /// <summary>What the platform keeps: silence of 16,000 bytes a second.</summary>
    public static HttpResponseMessage Sound(double seconds) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(SilentWav.Of(seconds)) { Headers = { ContentType = new("audio/wav") } } };

    /// <summary>Asks the API for something that changes, as an admin.</summary>
    public static async Task<HttpResponseMessage> SendApiAsync(this FakeWebhooks fake, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
