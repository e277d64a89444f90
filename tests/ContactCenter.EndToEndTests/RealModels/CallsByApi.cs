using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.TestKit;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>A server's calls, as an analyst's program reads them, and an admin's asks for more of them.</summary>
/// <param name="server">Any address of it.</param>
internal sealed class CallsByApi(Uri server) : IDisposable
{
    private const string Key = "an-analysts-key-for-tests-0123456";
    private const string AdminKey = "an-admins-key-for-tests-012345678";
    private const string Header = "X-Api-Key";

    /// <summary>Two minutes of sound, by real models, beside all other tests.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new() { BaseAddress = new(server, "/api/v1/"), DefaultRequestHeaders = { { Header, Key } } };

    /// <summary>The keys that a server needs to be read so.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Settings { get; } =
    [
        ("ApiKeys:1:Name", "reader"), ("ApiKeys:1:Key", Key), ("ApiKeys:1:Role", "Analyst"),
        ("ApiKeys:2:Name", "importer"), ("ApiKeys:2:Key", AdminKey), ("ApiKeys:2:Role", "Admin"),
    ];

    /// <summary>Waits until somebody was told what was found out about a call, and its recording is ready.</summary>
    /// <param name="isTold">Whether somebody was; it costs nothing to ask.</param>
    public Task AreToldAsync(Func<bool> isTold) => Soon.IsAsync(
        async () => isTold() && (await GetAsync("recordings")).GetProperty("items").EnumerateArray().Any(recording => recording.Text("state") == "ready"),
        LongestReading);

    public async Task<JsonElement> GetAsync(string path) =>
        await _http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Asks for something as an admin.</summary>
    public async Task PostAsync<T>(string path, T body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add(Header, AdminKey);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.Should().BeTrue("it was {0}", answer.StatusCode);
    }

    /// <summary>Asks by meaning, until the question was understood in time: beside real models the first takes longer.</summary>
    /// <returns>What was found.</returns>
    public async Task<IReadOnlyList<JsonElement>> FindAsync(string question)
    {
        JsonElement found = default;
        await Soon.IsAsync(
            async () =>
            {
                found = await GetAsync($"search?q={Uri.EscapeDataString(question)}");
                return found.GetProperty("meaning").Text("state") == "on";
            },
            LongestReading);
        return [.. found.GetProperty("items").EnumerateArray()];
    }

    public void Dispose() => _http.Dispose();
}
