using System.Net.Http.Headers;
using System.Text;

namespace ContactCenter.Tests.World;

/// <summary>Asks something of a call, as the console or a program does.</summary>
internal static class CommandReplies
{
    /// <param name="path">Behind the call's address: <c>hangup</c>.</param>
    /// <param name="body">JSON; <c>null</c>: none.</param>
    /// <param name="key">The <c>Idempotency-Key</c>; <c>null</c>: none.</param>
    public static async Task<ApiReply> CommandAsync(
        this HttpClient http, string call, string path, string? body = null, string? key = null, string apiKey = FakeWebhooks.ApiKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/calls/{call}/{path}");
        if (!http.DefaultRequestHeaders.Contains("X-Api-Key"))
            request.Headers.Add("X-Api-Key", apiKey);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await http.SendAsync(request);
        return new(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(),
            [.. response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme)]);
    }
}
