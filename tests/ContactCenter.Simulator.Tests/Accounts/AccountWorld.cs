using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Accounts;

/// <summary>A platform whose account is managed by HTTP, as the vendor's SDKs do it.</summary>
internal sealed class AccountWorld : IAsyncDisposable
{
    public const string Secret = "an API secret for tests";

    private readonly TestWorld _world;
    private readonly HttpClient _http;

    public AccountWorld(Action<SimulatorOptions>? configure = null)
    {
        _world = new TestWorld(options =>
        {
            options.ApiSecret = Secret;
            configure?.Invoke(options);
        });
        _http = new HttpClient(_world.Platform.CreateApiHandler()) { BaseAddress = new Uri("https://rest.nexmo.com") };
        Credentials = Basic(TestAccount.ApiKey, Secret);
    }

    public TestWorld World => _world;

    public VoicePlatform Platform => _world.Platform;

    public AuthenticationHeaderValue? Credentials { get; set; }

    public static AuthenticationHeaderValue Basic(string key, string secret) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}")));

    public Task<AccountAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<AccountAnswer> PostJsonAsync(string path, string body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<AccountAnswer> PutJsonAsync(string path, string body) => SendAsync(HttpMethod.Put, path, Json(body));

    public Task<AccountAnswer> PostFormAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<AccountAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = Credentials;
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _world.DisposeAsync();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}

/// <summary>What an API of the account answered.</summary>
internal sealed record AccountAnswer(int Status, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The value at a path such as <c>capabilities.voice.region</c>, as JSON; <c>null</c>: there is none.</summary>
    public string? At(string path)
    {
        var at = Json;
        foreach (var name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
    }
}
