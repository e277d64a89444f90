using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContactCenter.Access;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Resources;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

public sealed class OpenApiTests
{
    private static readonly string[] SignIn =
        ["/api/v1/sign-in", "/api/v1/sign-in/openid", "/api/v1/sessions", "/api/v1/sessions/code", "/api/v1/sessions/first-admin", "/api/v1/sessions/demo",
        "/api/v1/sessions/passkey", "/api/v1/sessions/passkey/options", "/api/v1/sessions/code/passkey",
        "/api/v1/sessions/code/passkey/options"];

    /// <summary>What they bring about is in memory alone.</summary>
    private static readonly string[] Unsaved = ["checkPlanDraft", "tryPlanDraft", "cancelPlanReplay", "beginSecondFactor", "beginPasskey"];

    [Fact]
    public async Task The_document_names_every_path_parameter_answer_and_schema()
    {
        await using var fake = new FakeWebhooks();
        var document = await DocumentAsync(fake);

        var summary = new JsonObject();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject())
            {
                summary[$"{method.Name.ToUpperInvariant()} {path.Name}"] = new JsonObject
                {
                    ["id"] = method.Value.GetProperty("operationId").GetString(),
                    ["parameters"] = NamesOf(method.Value, "parameters", parameter => parameter.GetProperty("name").GetString()),
                    ["answers"] = new JsonArray([.. method.Value.GetProperty("responses").EnumerateObject().Select(answer => JsonValue.Create(answer.Name))]),
                };
            }
        }

        summary["schemas"] = new JsonArray([.. document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Select(schema => schema.Name).Order(StringComparer.Ordinal).Select(name => JsonValue.Create(name))]);
        Golden.Matches(summary.ToJsonString());
    }

    [Fact]
    public async Task Every_schema_has_an_example_with_exactly_its_properties()
    {
        await using var fake = new FakeWebhooks();
        var schemas = (await DocumentAsync(fake)).GetProperty("components").GetProperty("schemas").EnumerateObject().ToList();

        schemas.Should().NotBeEmpty();
        foreach (var schema in schemas)
        {
            schema.Value.TryGetProperty("examples", out var examples).Should().BeTrue("{0} needs an example", schema.Name);
            var example = examples.EnumerateArray().Should().ContainSingle("of {0}", schema.Name).Subject;
            example.EnumerateObject().Select(property => property.Name)
                .Should().BeEquivalentTo(schema.Value.GetProperty("properties").EnumerateObject().Select(property => property.Name), "of {0}", schema.Name);
        }
    }

    [Fact]
    public async Task What_an_answer_may_leave_out_is_not_required()
    {
        await using var fake = new FakeWebhooks();
        var schemas = (await DocumentAsync(fake)).GetProperty("components").GetProperty("schemas");
        var leftOut = (
            from type in typeof(ContactCenterApp).Assembly.GetTypes()
            from property in type.GetProperties()
            where property.IsDefined(typeof(JsonIgnoreAttribute), inherit: false)
            select (Schema: type.Name, Property: JsonNamingPolicy.CamelCase.ConvertName(property.Name))).ToList();

        var required = leftOut.Where(each => schemas.TryGetProperty(each.Schema, out var schema)
            && schema.TryGetProperty("required", out var names)
            && names.EnumerateArray().Any(name => name.GetString() == each.Property)).ToList();

        leftOut.Should().Contain(("VconAnalysis", "schema"));
        required.Should().BeEmpty();
    }

    [Fact]
    public async Task What_asks_for_something_to_be_saved_may_be_answered_503()
    {
        await using var fake = new FakeWebhooks();

        (await DocumentAsync(fake)).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name != "get" && !operation.Value.GetProperty("responses").TryGetProperty("503", out _))
            .Select(operation => operation.Value.GetProperty("operationId").GetString()).Should().BeEquivalentTo(Unsaved);
    }

    [Fact]
    public async Task Every_answer_that_is_done_says_what_is_in_it()
    {
        await using var fake = new FakeWebhooks();

        (await DocumentAsync(fake)).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .SelectMany(operation => operation.Value.GetProperty("responses").EnumerateObject()
                .Where(answer => answer.Name is "200" or "201" or "202" or "206" && !answer.Value.TryGetProperty("content", out _))
                .Select(answer => $"{operation.Value.GetProperty("operationId").GetString()} {answer.Name}")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_detail_of_a_call_names_what_each_feature_adds_to_it()
    {
        await using var fake = new FakeWebhooks();
        var properties = (await DocumentAsync(fake)).GetProperty("components").GetProperty("schemas").GetProperty("CallDetailResource")
            .GetProperty("properties");

        var parts = fake.Services.GetServices<ICallDetailPart>().Select(part => part.Name).ToList();
        parts.Should().Contain("recordings").And.BeSubsetOf(properties.EnumerateObject().Select(property => property.Name));
        properties.GetProperty("recordings").GetProperty("items").GetProperty("$ref").GetString().Should().EndWith("/RecordingResource");
        properties.GetProperty("analysis").GetProperty("$ref").GetString().Should().EndWith("/AnalysisFactsResource");
    }

    [Fact]
    public async Task The_plan_that_is_described_has_every_section_that_there_is()
    {
        await using var fake = new FakeWebhooks();
        var properties = (await DocumentAsync(fake)).GetProperty("components").GetProperty("schemas").GetProperty("PlanResource").GetProperty("properties");

        properties.EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(PlanSettings.Sections);
    }

    [Fact]
    public async Task A_parameter_tells_its_type_its_bounds_and_its_words()
    {
        await using var fake = new FakeWebhooks();
        var parameters = (await DocumentAsync(fake)).GetProperty("paths").GetProperty("/api/v1/calls").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(parameter => parameter.GetProperty("name").GetString()!, StringComparer.Ordinal);

        parameters.Values.Should().OnlyContain(parameter => parameter.GetProperty("description").GetString()!.Length > 0);
        parameters["limit"].GetProperty("schema").GetProperty("minimum").GetInt32().Should().Be(1);
        parameters["limit"].GetProperty("schema").GetProperty("maximum").GetInt32().Should().Be(500);
        parameters["from"].GetProperty("schema").GetProperty("format").GetString().Should().Be("date-time");
        parameters["state"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(word => word.GetString()).Should().Equal("live", "ended");
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        await using var fake = new FakeWebhooks();

        (await DocumentAsync(fake)).GetProperty("info").GetProperty("version").GetString()
            .Should().Be(typeof(ContactCenterApp).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_and_wants_a_key()
    {
        await using var fake = new FakeWebhooks();
        var document = await DocumentAsync(fake);

        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("name").GetString().Should().Be("X-Api-Key");
        document.GetProperty("security").GetArrayLength().Should().Be(1);
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => !operation.Value.TryGetProperty("summary", out var summary) || summary.GetString() is not { Length: > 0 })
            .Select(operation => operation.Value.GetProperty("operationId").GetString()).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_operation_but_those_of_the_sign_in_page_needs_a_permission()
    {
        await using var fake = new FakeWebhooks();
        await fake.AskAsync("/health/live");

        fake.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .Where(endpoint => !endpoint.Metadata.OfType<IAuthorizeData>().Any(access => Enum.TryParse<Permission>(access.Policy, out _)))
            .Where(endpoint => endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimEnd('/')).Should().BeEquivalentTo(SignIn, "the others need a permission, or a person");
    }

    private static JsonArray NamesOf(JsonElement from, string list, Func<JsonElement, string?> name) =>
        from.TryGetProperty(list, out var items) ? new JsonArray([.. items.EnumerateArray().Select(item => JsonValue.Create(name(item)))]) : [];

    private static async Task<JsonElement> DocumentAsync(FakeWebhooks fake) => (await fake.AskAsync("/openapi/v1.json", key: null)).Json;
}
