using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Live;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary>What cannot be read or saved for now is answered 503, and the API's description says where.</summary>
public sealed class UnavailableAnswersTests : IDisposable
{
    /// <summary>Its answer has no end.</summary>
    private const string Stream = "openLive";

    /// <summary>Parameters without which nothing is looked up.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["by"] = "day",
        ["q"] = "word",
        ["number"] = "447700900001",
    };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_the_history_cannot_be_read()
    {
        await using (var before = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path)))
        {
            await before.ArriveAsync("caller-leg");
            await before.HangUpAsync("caller-leg");
            await before.PassAsync(TimeSpan.FromMinutes(2));
        }

        await File.WriteAllTextAsync(_folder.File(StorageFolder.HistoryFileName), new string('?', 10_000), TestContext.Current.CancellationToken);
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));

        var unavailable = await UnavailableAsync(fake, await OperationsAsync(fake, method => method == "get"));
        fake.Logs.Clear();

        unavailable.Select(operation => operation.Id).Should().Contain(["listCalls", "getCall", "listSurveys", "surveyFigures", "getCallScenario"]);
        unavailable.Where(operation => !operation.TellsSo).Select(operation => operation.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task While_nothing_can_be_saved()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        await fake.ArriveAsync("caller-leg");
        IReadOnlyList<Operation> unavailable;
        await using (var other = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await other.ExecuteAsync("BEGIN IMMEDIATE");
            unavailable = await UnavailableAsync(fake, await OperationsAsync(fake, method => method != "get"));
        }

        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await Soon.IsAsync(() => fake.Services.GetRequiredService<GroupCommitter>().State.Unavailable is null);
        fake.Logs.Clear();

        unavailable.Select(operation => operation.Id).Should().Contain(["hangUpCall", "putCallNotes", "putCallHold", "addKey", "addUser", "replayPlanDraft"]);
        unavailable.Where(operation => !operation.TellsSo).Select(operation => operation.Id).Should().BeEmpty();
    }

    /// <returns>Those that were answered 503, each asked with the example of its body.</returns>
    private static async Task<IReadOnlyList<Operation>> UnavailableAsync(FakeWebhooks fake, IReadOnlyList<Operation> operations)
    {
        var unavailable = new List<Operation>();
        foreach (var operation in operations)
        {
            using var request = new HttpRequestMessage(operation.Method, operation.Path);
            request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
            if (operation.Body is { } body)
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                unavailable.Add(operation);
        }

        return unavailable;
    }

    private static async Task<IReadOnlyList<Operation>> OperationsAsync(FakeWebhooks fake, Func<string, bool> isAsked)
    {
        var document = await fake.ApiAsync("/openapi/v1.json");
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               where isAsked(method.Name)
               let id = method.Value.GetProperty("operationId").GetString()!
               where id != Stream
               select new Operation(
                   id,
                   HttpMethod.Parse(method.Name),
                   path.Name.Replace("{callId}", "caller-leg", StringComparison.Ordinal)
                       .Replace("{id}", "1", StringComparison.Ordinal)
                       .Replace("{number}", "1", StringComparison.Ordinal)
                       .Replace("{name}", "crm", StringComparison.Ordinal) + QueryOf(method.Value),
                   BodyOf(document, method.Value),
                   method.Value.GetProperty("responses").TryGetProperty("503", out _)),
        ];
    }

    private static string QueryOf(JsonElement operation)
    {
        if (!operation.TryGetProperty("parameters", out var parameters))
            return "";
        var given = parameters.EnumerateArray()
            .Where(parameter => parameter.GetProperty("in").GetString() == "query")
            .Select(parameter => parameter.GetProperty("name").GetString()!)
            .Where(Values.ContainsKey)
            .Select(name => $"{name}={Values[name]}");
        return $"?{string.Join('&', given)}";
    }

    private static string? BodyOf(JsonElement document, JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var body))
            return null;
        var schema = body.GetProperty("content").EnumerateObject().First().Value.GetProperty("schema");
        return schema.TryGetProperty("$ref", out var name)
            ? document.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1]).GetProperty("examples")[0].GetRawText()
            : "{}";
    }

    /// <param name="Id">Its name in the description.</param>
    /// <param name="Method">The method.</param>
    /// <param name="Path">With a value for each parameter.</param>
    /// <param name="Body">An example; <c>null</c>: it has none.</param>
    /// <param name="TellsSo">Whether its description names 503.</param>
    private sealed record Operation(string Id, HttpMethod Method, string Path, string? Body, bool TellsSo);
}
