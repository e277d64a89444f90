using System.Reflection;
using ContactCenter.Calls;
using ContactCenter.Foundation.Work;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Tests.World;
using ContactCenter.Voice;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Walls;

/// <summary>The walls between the parts, read off what was built.</summary>
public sealed class WallTests
{
    private static readonly Assembly Server = typeof(CallEngine).Assembly;

    [Fact]
    public void The_wire_contract_needs_nothing_but_the_base_libraries() =>
        typeof(LegId).Assembly.GetReferencedAssemblies().Select(part => part.Name).Should()
            .OnlyContain(name => name == "netstandard" || name == "System" || name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_stand_in_shares_no_code_with_what_it_stands_before() =>
        typeof(VoicePlatform).Assembly.GetReferencedAssemblies().Select(part => part.Name).Should()
            .NotContain(name => name!.StartsWith("ContactCenter", StringComparison.Ordinal));

    /// <summary>They share no code, so what one of them learns must be told to the other.</summary>
    [Fact]
    public void The_stand_in_reads_every_action_with_everything()
    {
        var actions = Directory.GetFiles(Path.Combine(Root(), "tests/ContactCenter.Voice.Tests/Ncco/Golden/ActionJsonTests"), "*_with_everything.json");

        actions.Should().HaveCountGreaterThan(8);
        actions.SelectMany(action => new NccoReader().Read(File.ReadAllText(action)).Faults, (action, fault) => (Path.GetFileName(action), fault))
            .Should().BeEmpty();
    }

    [Fact]
    public void Only_the_folder_of_the_platform_sends_HTTP() =>
        Server.GetTypes()
            .Where(type => TypeMentions.Of(type).Any(mentioned => mentioned == typeof(HttpClient) || mentioned == typeof(IHttpClientFactory)))
            .Select(type => Outermost(type).Namespace).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(
                "ContactCenter.Platform.CallsApi",
                "ContactCenter.Platform.Applications",
                "ContactCenter.Platform.Simulation",
                "ContactCenter.Demo",
                "ContactCenter.Foundation.Outgoing",
                "ContactCenter.Speech.Analysis",
                "ContactCenter.Speech.Analysis.Embeddings",
                "ContactCenter.Speech.Analysis.LanguageModels",
                "ContactCenter.Speech.Transcription",
                "ContactCenter.Speech.Transcription.OpenAi",
                "ContactCenter.Speech.Transcription.AmazonTranscribe",
                "ContactCenter.Speech.Transcription.Embedded",
                "ContactCenter.Speech.Transcription.Models");

    [Fact]
    public void Only_the_programs_name_the_machines_clock() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("TimeProvider.System", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Root(), file))
            .Should().BeEquivalentTo("src/ContactCenter/Program.cs", "src/ContactCenter.Simulator/Program.cs", "src/ContactCenter.Transcriber/Program.cs");

    /// <summary>What is learned of many examples computes for minutes: the transcriber does it, at its low priority.</summary>
    [Theory]
    [InlineData("SoftmaxTraining")]
    [InlineData("TopicClassifier.Train(")]
    [InlineData(".Learn()")]
    [InlineData(".Agreements()")]
    public void The_server_learns_nothing_itself(string word) =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src/ContactCenter"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
            .Should().BeEmpty();

    [Fact]
    public async Task Every_handler_of_work_is_registered()
    {
        await using var fake = new FakeWebhooks();

        Server.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IWorkHandler)))
            .Except(fake.Services.GetServices<IWorkHandler>().Select(handler => handler.GetType())).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_address_is_there(bool live)
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:Platform", live ? "Live" : "Simulator")]);
        await fake.AskAsync("/health/live");

        var routes = fake.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(
                endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [],
                (endpoint, method) => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .ToList();

        string[] webhooks = ["answer", "event", "events", "input", "survey", "fallback", "recording", "transcription", "notify"];
        routes.Should().Contain(webhooks.SelectMany(name => (string[])[$"GET /webhooks/{name}", $"POST /webhooks/{name}"]))
            .And.Contain(["GET /api/v1/calls", "GET /api/v1/calls/{callId}", "GET /api/v1/surveys", "GET /api/v1/webhooks/unmatched", "GET /api/v1/work",
                "POST /api/v1/work/{number:long}/retry"])
            .And.Contain(["GET /health/live", "GET /health/ready", "GET /openapi/{documentName}.json"]);
        routes.Any(route => route.Contains("/simulator", StringComparison.Ordinal)).Should().Be(!live, "nobody finds a simulator beside a live account");
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ContactCenter.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
