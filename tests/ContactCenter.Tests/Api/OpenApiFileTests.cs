using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

/// <summary>
/// The console's client is made from a file: it says what the server says. <c>OPENAPI_WRITE=1 dotnet test …</c> writes it anew.
/// </summary>
public sealed class OpenApiFileTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Numbers = ["integer", "number"];

    [Fact]
    public async Task The_consoles_document_is_the_servers()
    {
        await using var fake = new FakeWebhooks();
        var file = Repository.File("src/ContactCenter.Console/openapi.json");
        var served = $"{JsonNode.Parse((await fake.AskAsync("/openapi/v1.json", key: null)).Json.GetRawText())!.ToJsonString(Indented)}\n";

        if (Environment.GetEnvironmentVariable("OPENAPI_WRITE") == "1")
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);

        var kept = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        (kept == served).Should().BeTrue("OPENAPI_WRITE=1 and this test write it anew (see CONTRIBUTING.md)");
    }

    [Fact]
    public async Task A_number_is_a_number_and_never_a_text()
    {
        await using var fake = new FakeWebhooks();
        var document = (await fake.AskAsync("/openapi/v1.json", key: null)).Json;

        var types = TypesOf(document).ToList();
        types.Should().Contain(several => several.Contains("null", StringComparer.Ordinal));
        types.Where(several => several.Contains("string", StringComparer.Ordinal))
            .Where(several => several.Intersect(Numbers, StringComparer.Ordinal).Any()).Should().BeEmpty();
    }

    private static IEnumerable<IReadOnlyList<string>> TypesOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property is { Name: "type", Value.ValueKind: JsonValueKind.Array }
            ? [[.. property.Value.EnumerateArray().Select(type => type.ToString())]]
            : TypesOf(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TypesOf),
        _ => [],
    };
}
