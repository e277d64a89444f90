using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Applications;

/// <summary>Speaks HTTP with the APIs of the account: key and secret, time-out, what each answer means. Failures are values.</summary>
internal sealed class AccountClient
{
    private const int Attempts = 4;
    private const int LongestReason = 300;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _credentials;

    public AccountClient(HttpClient http, string apiKey, string apiSecret, TimeProvider time)
    {
        (_http, _time) = (http, time);
        _credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{apiKey}:{apiSecret}")));
    }

    /// <summary>Asks, and asks again where nothing was learned.</summary>
    public Task<ApiReply<JsonObject>> GetAsync(Uri url, CancellationToken cancellationToken) =>
        RepeatAsync(url, HttpMethod.Get, null, ApiOutcome.Unknown, cancellationToken);

    /// <summary>Changes something. Only what is known to have had no effect is sent again.</summary>
    public Task<ApiReply<JsonObject>> SendAsync(HttpMethod method, Uri url, Func<HttpContent> content, CancellationToken cancellationToken) =>
        RepeatAsync(url, method, content, ApiOutcome.RefusedForNow, cancellationToken);

    private async Task<ApiReply<JsonObject>> RepeatAsync(
        Uri url, HttpMethod method, Func<HttpContent>? content, ApiOutcome repeats, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await TrySendAsync(url, method, content, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            var mayRepeat = reply.Outcome is ApiOutcome.RefusedForNow || reply.Outcome == repeats;
            if (!mayRepeat || attempt == Attempts)
                return reply;
            await Task.Delay(TimeSpan.FromSeconds(attempt), _time, cancellationToken);
        }
    }

    private async Task<ApiReply<JsonObject>> TrySendAsync(Uri url, HttpMethod method, Func<HttpContent>? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content?.Invoke() };
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.ParseAdd("application/json");
        using var timeout = new CancellationTokenSource(Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return ReplyOf(response.StatusCode, Parse(body)) with { Status = response.StatusCode };
        }
        catch (Exception fault) when (FailedRequest.Of(fault) is { } failure)
        {
            return new(failure.Outcome, null, failure.Reason);
        }
    }

    private static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ApiReply<JsonObject> ReplyOf(HttpStatusCode status, JsonObject? body)
    {
        var outcome = (int)status switch
        {
            >= 200 and <= 299 => body is null ? ApiOutcome.Unknown : ApiOutcome.Accepted,
            (int)HttpStatusCode.NotFound => ApiOutcome.NotFound,
            (int)HttpStatusCode.TooManyRequests => ApiOutcome.RefusedForNow,
            (int)HttpStatusCode.RequestTimeout or >= 500 => ApiOutcome.Unknown,
            _ => ApiOutcome.Refused,
        };
        var reason = body is null ? "" : ReasonIn(body);
        return new(outcome, outcome is ApiOutcome.Accepted ? body : null, $"{(int)status} {reason}".TrimEnd());
    }

    /// <summary>What an error says: of the Numbers API its label, of the Application API title, detail and fields.</summary>
    private static string ReasonIn(JsonObject body)
    {
        var fields = (body["invalid_parameters"] as JsonArray)?.OfType<JsonObject>().Select(field => $"{field.Text("name")} {field.Text("reason")}") ?? [];
        var parts = (string?[])[body.Text("error-code-label"), body.Text("title") ?? body.Text("error_title"), body.Text("detail"), .. fields];
        var text = string.Join(": ", parts.OfType<string>());
        var readable = new string([.. text.Where(character => !char.IsControl(character))]);
        return readable.Length <= LongestReason ? readable : $"{readable[..LongestReason]}…";
    }
}
