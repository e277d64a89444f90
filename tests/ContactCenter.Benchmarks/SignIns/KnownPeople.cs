using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.SignIns;

/// <summary>People with passwords, added over the API as an admin adds them.</summary>
internal sealed class KnownPeople(Uri api) : IDisposable
{
    private const string Password = "the right password of all people";

    private static readonly string[] Roles = ["supervisor"];

    /// <summary>Without cookies: a request with both a key and a session is refused.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = api,
    };

    /// <summary>As the person types it to sign in.</summary>
    public static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"person-{index}");

    public async Task AddAsync(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var name = NameOf(index);
            using var added = await PostAsync("users", ("X-Api-Key", SampleAccount.ProgramKey), new { name, user = name, roles = Roles });
            var code = added.RootElement.GetProperty("code").GetString();
            using var signedIn = await PostAsync("sessions/code", ("X-Console", "1"), new { user = name, code, newPassword = Password });
        }
    }

    /// <summary>How many lines the audit has of wrong passwords for names that it knows.</summary>
    public async Task<int> AuditedAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "audit?action=signInFailed&limit=1");
        request.Headers.Add("X-Api-Key", SampleAccount.ProgramKey);
        using var response = await _http.SendAsync(request);
        using var page = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return page.RootElement.GetProperty("total").GetInt32();
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> PostAsync(string path, (string Name, string Value) proof, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add(proof.Name, proof.Value);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _http.SendAsync(request);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }
}
