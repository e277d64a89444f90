using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>
/// An org of Salesforce, a real server on this machine, as strict as one: it checks signatures, claims, tokens, content types, fields with their types and
/// lengths, ids and multipart, and refuses in Salesforce's words.
/// </summary>
internal sealed partial class OrgStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<OrgRequest> _requests = new();
    private readonly Lock _gate = new();

    private OrgStandIn(WebApplication app)
    {
        _app = app;
        Files = new(() => Calls);
    }

    /// <summary>What is done in place of an answer; whether it was.</summary>
    public Func<OrgRequest, HttpResponse, Task<bool>> Instead { get; set; } = static (_, _) => Task.FromResult(false);

    /// <summary>By which it judges how old something is.</summary>
    public Func<DateTimeOffset> Now { get; set; } = static () => DateTimeOffset.UnixEpoch;

    public OrgTokenDesk Tokens { get; } = new();

    public OrgObject Calls { get; set; } = OrgObject.OfRepository();

    public OrgFileStore Files { get; }

    /// <summary>Contacts and Leads by their type, with digits that their number has.</summary>
    public List<(string Type, string Id, string Phone)> People { get; } = [];

    /// <summary>Requests of a day that were used, and that there are.</summary>
    public (int Used, int Most) Usage { get; set; } = (0, 100_000);

    /// <summary>All that was asked, in the order in which it came.</summary>
    public IReadOnlyList<OrgRequest> Requests => [.. _requests];

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<OrgStandIn> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var org = new OrgStandIn(builder.Build());
        org._app.Run(org.HandleAsync);
        await org._app.StartAsync();
        return org;
    }

    /// <summary>Settings that name it, by JWT bearer.</summary>
    /// <param name="keys">Where the private key is written.</param>
    /// <param name="more">Further keys of the target.</param>
    public IReadOnlyList<(string Key, string? Value)> Settings(TestFolder keys, params IEnumerable<(string Key, string Value)> more)
    {
        var path = keys.File("org.pem");
        File.WriteAllText(path, Tokens.Key.ExportPkcs8PrivateKeyPem());
        return
        [
            ("Delivery:Targets:crm:Kind", "Salesforce"), ("Delivery:Targets:crm:Salesforce:LoginUrl", Url.AbsoluteUri),
            ("Delivery:Targets:crm:Salesforce:ClientId", OrgTokenDesk.Client), ("Delivery:Targets:crm:Salesforce:User", OrgTokenDesk.User),
            ("Delivery:Targets:crm:Salesforce:PrivateKeyPath", path),
            .. more.Select(setting => ($"Delivery:Targets:crm:{setting.Key}", (string?)setting.Value)),
        ];
    }

    /// <summary>Answers as often as that with an error, where a request begins so.</summary>
    public void Fails(string line, int status, string code, int times = int.MaxValue) => Instead = async (request, response) =>
    {
        if (!request.Line.StartsWith(line, StringComparison.Ordinal) || times-- <= 0)
            return false;
        await RefuseAsync(response, new(status, code));
        return true;
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Tokens.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        var path = VersionPath().Replace(http.Request.Path.Value!, "");
        var request = new OrgRequest(
            $"{http.Request.Method} {path}{http.Request.QueryString}", bytes.ToArray(), http.Request.ContentType ?? "", http.Request.ContentLength is not null);
        _requests.Enqueue(request);
        try
        {
            if (await Instead(request, http.Response))
                return;
            if (path == "/services/oauth2/token")
            {
                await AnswerAsync(http.Response, 200, Tokens.Give(request, Url, Now()));
                return;
            }

            Usage = (Usage.Used + 1, Usage.Most);
            http.Response.Headers["Sforce-Limit-Info"] = $"api-usage={Usage.Used}/{Usage.Most}; per-app-api-usage=17/250(appName=x)";
            Tokens.Check(http.Request.Headers.Authorization.ToString());
            if (path == http.Request.Path.Value)
                throw new OrgFault(404, "NOT_FOUND");
            JsonNode? answer;
            int status;
            lock (_gate)
                (status, answer) = Answer(http.Request.Method, path, http.Request.Query, request);
            await AnswerAsync(http.Response, status, answer);
        }
        catch (OrgFault fault)
        {
            await RefuseAsync(http.Response, fault);
        }
    }

    private (int Status, JsonNode? Body) Answer(string method, string path, IQueryCollection query, OrgRequest request)
    {
        var parts = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        return (method, parts) switch
        {
            ("GET", ["limits"]) => (200, new JsonObject { ["DailyApiRequests"] = new JsonObject { ["Max"] = Usage.Most } }),
            ("GET", ["query"]) => (200, Query(query["q"].ToString())),
            ("POST", ["parameterizedSearch"]) => (200, Search(request.Json())),
            ("GET", ["sobjects", var name, "describe"]) => (200, Described(name)),
            ("POST", ["sobjects", "ContentVersion"]) => (201, Files.Add(request)),
            ("DELETE", ["sobjects", "ContentDocument", var id]) => (204, Files.Remove(id)),
            ("PATCH", ["sobjects", var name, var field, var value]) => Named(name).Upsert(field, value, request.Json()),
            ("GET", ["sobjects", var name, var field, var value]) => (200, Named(name).Read(field, value)),
            ("DELETE", ["sobjects", var name, var field, var value]) => (204, Named(name).Remove(field, value)),
            ("POST", ["sobjects", var name]) => (201, Named(name).Create(request.Json())),
            ("PATCH", ["sobjects", var name, var id]) => (204, Named(name).Change(id, request.Json())),
            ("DELETE", ["sobjects", var name, var id]) => (204, Named(name).Remove("Id", id)),
            _ => throw new OrgFault(404, "NOT_FOUND"),
        };
    }

    private OrgObject Named(string name) => name == Calls.Name ? Calls : throw new OrgFault(404, "NOT_FOUND");

    private JsonObject Described(string name) => name is "ContentVersion" or "ContentDocument" or "Contact" or "Lead"
        ? new JsonObject { ["createable"] = true, ["updateable"] = true, ["deletable"] = true, ["queryable"] = true, ["fields"] = new JsonArray() }
        : Named(name).Describe();

    private JsonObject Query(string text)
    {
        if (FilesQuery().Match(text) is { Success: true } files)
            return Files.Query(files.Groups["like"].Value);
        if (RecordQuery().Match(text) is { Success: true } record)
            return Named(record.Groups["object"].Value).Query(record.Groups["field"].Value, record.Groups["value"].Value);
        throw new OrgFault(400, "MALFORMED_QUERY");
    }

    private JsonObject Search(JsonObject question)
    {
        var types = question["sobjects"]!.AsArray().Select(type => type!["name"]!.GetValue<string>()).ToList();
        var found = People.Where(person => types.Contains(person.Type, StringComparer.Ordinal) && person.Phone == question["q"]!.GetValue<string>());
        return new()
        {
            ["searchRecords"] = new JsonArray([.. found.Take(question["overallLimit"]!.GetValue<int>()).Select(person => new JsonObject
            {
                ["attributes"] = new JsonObject { ["type"] = person.Type },
                ["Id"] = person.Id,
            })]),
        };
    }

    private static Task RefuseAsync(HttpResponse response, OrgFault fault) => AnswerAsync(
        response,
        fault.Status,
        fault.IsOfLogin
            ? new JsonObject { ["error"] = fault.Code, ["error_description"] = "My xylographquux says the caller" }
            : new JsonArray(new JsonObject { ["message"] = "My xylographquux says the caller", ["errorCode"] = fault.Code }));

    private static async Task AnswerAsync(HttpResponse response, int status, JsonNode? body)
    {
        response.StatusCode = status;
        if (body is null)
            return;
        response.ContentType = "application/json";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }

    [GeneratedRegex("^/services/data/v(?:4[6-9]|[5-9][0-9])\\.0/", RegexOptions.None, 1_000)]
    private static partial Regex VersionPath();

    [GeneratedRegex("^SELECT Id, Title, ContentDocumentId FROM ContentVersion WHERE IsLatest = true AND Title LIKE '(?<like>.+)'$", RegexOptions.None, 1_000)]
    private static partial Regex FilesQuery();

    [GeneratedRegex("^SELECT Id FROM (?<object>\\w+) WHERE (?<field>\\w+) = '(?<value>[^']+)' ORDER BY CreatedDate LIMIT 2$", RegexOptions.None, 1_000)]
    private static partial Regex RecordQuery();
}
