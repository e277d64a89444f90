using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator;
using ContactCenter.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The server program as a fresh checkout runs it, simulator and all, on a free port and faster than life.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string Caller = "447700900001";
    public const string Sales = "447700900101";

    private const string ApiKey = "an-api-key-for-tests-0123456789";

    private readonly TestFolder _folder = new();
    private readonly Factory _factory;
    private readonly HttpClient _http;

    public RunningServer(double speed = 4, params IEnumerable<(string Key, string Value)> settings)
        : this(port: 0, speed, settings)
    {
    }

    /// <param name="port">At which <c>Access:Url</c> is to lie; 0: any that is free.</param>
    /// <param name="speed">How much faster than life the platform's clock runs.</param>
    /// <param name="settings">Settings that differ from a fresh checkout's.</param>
    public RunningServer(int port, double speed, params IEnumerable<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Vonage:Platform"] = "Simulator",
            ["Storage:Path"] = _folder.Path,
            ["Simulator:Speed"] = speed.ToString(CultureInfo.InvariantCulture),
            ["Simulator:Sound"] = "false",
            ["Transcription:Engine"] = "Off",
            ["ApiKeys:0:Name"] = "tests",
            ["ApiKeys:0:Key"] = ApiKey,
            ["ApiKeys:0:Role"] = "Admin",
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
        // A browser on a busy machine is slower than a caller: no time limit may end in the middle of a test.
        foreach (var (key, value) in SlowMachine.Settings)
            all[key] = value;
        if (port != 0)
            all["Access:Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        foreach (var (key, value) in settings)
            all[key] = value;
        _factory = new Factory(all);
        _factory.UseKestrel(port);
        _factory.StartServer();
        Url = _factory.ClientOptions.BaseAddress;
        _http = new HttpClient { BaseAddress = Url };
        _http.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);
    }

    public Uri Url { get; }

    public VoicePlatform Platform => _factory.Services.GetRequiredService<VoicePlatform>();

    /// <summary>The contact center's number.</summary>
    public string Number => Platform.Options.Numbers[0];

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await _http.SendAsync(request);
    }

    /// <summary>Asks the API as an admin.</summary>
    /// <returns>Its answer.</returns>
    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<IReadOnlyList<JsonElement>> SurveysAsync() =>
        [.. (await _http.GetFromJsonAsync<JsonElement>("/api/v1/surveys")).GetProperty("items").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _factory.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Factory(Dictionary<string, string?> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(settings));
    }
}
