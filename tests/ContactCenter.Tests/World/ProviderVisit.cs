using System.Net;

namespace ContactCenter.Tests.World;

/// <summary>A browser on its way from the sign-in page to the provider and back: it goes where it is sent, and keeps our cookies.</summary>
/// <param name="fake">Our server.</param>
/// <param name="before">The same browser before our server was started again; <c>null</c>: a new one.</param>
public sealed class ProviderVisit(FakeWebhooks fake, ProviderVisit? before = null) : IDisposable
{
    private readonly HttpClient _provider = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<string, string> _cookies = new(before?._cookies ?? [], StringComparer.Ordinal);

    /// <summary>The whole header with which each cookie came, by its name.</summary>
    public IDictionary<string, string> SetCookies { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where the provider sent the browser with its answer.</summary>
    public Uri Answer { get; private set; } = new("http://nowhere/");

    /// <summary>Goes the whole way.</summary>
    /// <returns>Where it ends: a page of the console.</returns>
    public async Task<Uri> SignInAsync(string query = "") => await ComeBackAsync(await LeaveAsync(query));

    /// <returns>Where the provider sends the browser, having asked nobody anything.</returns>
    public async Task<Uri> LeaveAsync(string query = "")
    {
        var asked = await VisitAsync(new(new Uri(FakeWebhooks.PublicUrl), $"/api/v1/sign-in/openid{query}"));
        using var answer = await _provider.GetAsync(asked, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return Answer = answer.Headers.Location!;
    }

    public Task<Uri> ComeBackAsync(Uri answer) => VisitAsync(answer);

    /// <returns>Where our server sends the browser.</returns>
    public async Task<Uri> VisitAsync(Uri url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var reply = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var header in reply.Headers.TryGetValues("Set-Cookie", out var headers) ? headers : [])
            Keep(header);
        reply.StatusCode.Should().Be(HttpStatusCode.Redirect, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return reply.Headers.Location!;
    }

    /// <returns>The console's pages in this browser.</returns>
    public Browser Pages()
    {
        var session = _cookies.SingleOrDefault(cookie => cookie.Key == "__Host-cc");
        return new(fake.Platform) { Change = request => request.Headers.Add("Cookie", $"{session.Key}={session.Value}") };
    }

    public void Dispose() => _provider.Dispose();

    private void Keep(string header)
    {
        var (name, value) = header.Split(';')[0].Split('=', 2) is [var before, var after] ? (before, after) : (header, "");
        SetCookies[name] = header;
        if (value.Length == 0)
            _cookies.Remove(name);
        else
            _cookies[name] = value;
    }
}
