using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>A session with an org: a token, what is known of its objects, and how much of its quota is used.</summary>
internal sealed class OrgClient : IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan OfFiles = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShapesKept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (ObjectShape Shape, DateTimeOffset Until)> _shapes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Uri, OrgConnection> _instances = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly string _base;
    private readonly IReadOnlyList<IPNetwork> _networks;
    private readonly TimeProvider _time;
    private readonly OrgConnection _login;
    private readonly OrgTokens _tokens;

    public OrgClient(SalesforceOrg org, IReadOnlyList<IPNetwork> networks, TimeProvider time)
    {
        (_base, _networks, _time) = ($"/services/data/v{org.ApiVersion}/", networks, time);
        _login = new(org.LoginUrl, networks, Usage, time);
        _tokens = new(org, _login, time);
    }

    public OrgUsage Usage { get; } = new();

    /// <param name="path">Below the address of the API's version.</param>
    /// <param name="json">The body; <c>null</c>: none.</param>
    /// <exception cref="OrgException">There is no answer, or no token.</exception>
    public Task<OrgAnswer> SendAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken) => SendAsync(
        method, path, json is null ? null : _ => Task.FromResult<HttpContent>(JsonOf(json)), Usual, cancellationToken);

    /// <summary>Posts a file, whose content is made anew where another token is needed.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, byte[], CancellationToken)" path="/exception"/>
    public Task<OrgAnswer> PostFileAsync(string path, Func<CancellationToken, Task<HttpContent>> content, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, content, OfFiles, cancellationToken);

    /// <exception cref="OrgException">It failed.</exception>
    public async Task<OrgAnswer> QueryAsync(string query, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, $"query?q={Uri.EscapeDataString(query)}", json: null, cancellationToken);
        return answer is { IsDone: true, Json: not null } ? answer : throw new OrgException(OrgErrors.OutcomeOf(answer));
    }

    /// <summary>What an object looks like to our user; asked for once an hour.</summary>
    /// <exception cref="OrgException">There is none, or it cannot be had.</exception>
    public async Task<ObjectShape> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        if (_shapes.TryGetValue(name, out var kept) && _time.GetUtcNow() < kept.Until)
            return kept.Shape;
        var answer = await SendAsync(HttpMethod.Get, $"sobjects/{name}/describe", json: null, cancellationToken);
        if (answer.Head.Status == HttpStatusCode.NotFound)
            throw new OrgException(OrgErrors.OutcomeOf(answer) with { Error = OrgErrors.ObjectMissing, IsOfTarget = true, RetryAfter = OrgErrors.UntilMended });
        if (!answer.IsDone || ObjectShape.Read(answer) is not { } shape)
            throw new OrgException(OrgErrors.OutcomeOf(answer));
        _shapes[name] = (shape, _time.GetUtcNow() + ShapesKept);
        return shape;
    }

    /// <summary>An object does not look so any more.</summary>
    public void Forget(string name) => _shapes.TryRemove(name, out _);

    public void Dispose()
    {
        foreach (var instance in _instances.Values)
            instance.Dispose();
        _tokens.Dispose();
        _login.Dispose();
        _one.Dispose();
    }

    private async Task<OrgAnswer> SendAsync(
        HttpMethod method, string path, Func<CancellationToken, Task<HttpContent>>? content, TimeSpan limit, CancellationToken cancellationToken)
    {
        var token = await _tokens.FindAsync(worn: null, cancellationToken);
        var answer = await SendOnceAsync(token);
        return answer.IsOfEndedToken ? await SendOnceAsync(await _tokens.FindAsync(token, cancellationToken)) : answer;

        async Task<OrgAnswer> SendOnceAsync(OrgToken with)
        {
            var instance = _instances.GetOrAdd(with.Instance, url => new(url, _networks, Usage, _time));
            var isAlone = Usage.IsSlow;
            if (isAlone)
                await _one.WaitAsync(cancellationToken);
            try
            {
                using var body = content is null ? null : await content(cancellationToken);
                return await instance.SendAsync(method, $"{_base}{path}", body, $"Bearer {with.Value}", limit, cancellationToken);
            }
            finally
            {
                if (isAlone)
                    _one.Release();
            }
        }
    }

    private static ByteArrayContent JsonOf(byte[] json) => new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
