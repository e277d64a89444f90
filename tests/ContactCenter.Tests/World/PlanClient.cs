using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.World;

/// <summary>Sees and publishes the plan, as a program does.</summary>
public sealed class PlanClient(HttpClient http)
{
    /// <summary>The ETag of the last answer; <c>null</c>: it had none.</summary>
    public string? Tag { get; private set; }

    public Task<ApiReply> GetAsync(string path = "plan") => SendAsync(HttpMethod.Get, path, body: null, ifMatch: null);

    /// <summary>The plan in force, to be changed.</summary>
    public async Task<JsonNode> PlanAsync(string path = "plan") => JsonNode.Parse((await GetAsync(path)).Body)!;

    /// <summary>Changes the plan in force and publishes it.</summary>
    public async Task<ApiReply> PublishAsync(Action<JsonNode> change, string note = "Because")
    {
        var plan = await PlanAsync();
        change(plan);
        return await PutAsync($"plan?note={Uri.EscapeDataString(note)}", plan.ToJsonString(), Tag);
    }

    public Task<ApiReply> PutAsync(string path, string body, string? ifMatch) => SendAsync(HttpMethod.Put, path, body, ifMatch);

    public Task<ApiReply> PostAsync(string path, string body, string? ifMatch = null) => SendAsync(HttpMethod.Post, path, body, ifMatch);

    public async Task<ApiReply> SendAsync(HttpMethod method, string path, string? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        if (!http.DefaultRequestHeaders.Contains("X-Api-Key"))
            request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await http.SendAsync(request);
        Tag = response.Headers.ETag?.ToString() ?? Tag;
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), []);
    }
}
