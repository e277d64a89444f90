using System.Security.Cryptography;
using System.Text;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A menu asks a service what it knows of the caller, while the caller hears music.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private const string Key = "Ivr:Menus:Main:Options:3:Collect";

    private TestService _service = null!;

    private (string Key, string Value)[] Settings =>
    [
        .. _service.Settings(),
        ($"{Key}:Attribute", "account"),
        ($"{Key}:Prompt", "Please enter your account number."),
        ($"{Key}:MaxDigits", "3"),
        ($"{Key}:Service", "crm"),
        ($"{Key}:Path", "/accounts/find"),
        ($"{Key}:Wait", "One moment for {account}."),
        ($"{Key}:Next:0:When", "status"),
        ($"{Key}:Next:0:Is", "open"),
        ($"{Key}:Next:0:Say", "Your case, {customer}, is open."),
        ($"{Key}:Next:1:Department", "Support"),
        ($"{Key}:Failed:Department", "Sales"),
        ("Departments:Support:Connecting", "Support is told of {customer}."),
    ];

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task What_the_service_tells_is_said_and_leads_on()
    {
        _service.Answers("""{"variables":{"status":"Open","customer":"Ada <b>","balance":12.5,"vip":true}}""");
        await using var world = await AskedAsync();
        await world.Caller.HearsAsync("One moment for 123");
        await world.Caller.HearsAsync("Your case, Ada  b , is open");
        await world.Caller.HearsAsync("Press 1 to talk to the sales department");
        world.Requests.Should().NotContain(request => request.StartsWith("PUT", StringComparison.Ordinal), "no request of ours to the platform is spent");
    }

    [Fact]
    public async Task What_it_tells_is_said_by_the_department_too()
    {
        _service.Answers("""{"variables":{"status":"closed","customer":"Ada"}}""");
        await using var world = await AskedAsync();
        await world.Caller.HearsAsync("Support is told of Ada");
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
    }

    [Fact]
    public async Task The_question_is_signed_and_says_what_it_is_about()
    {
        await using var world = await AskedAsync();
        await world.Support.RingsAsync();

        var question = _service.Requests.Should().ContainSingle().Subject;
        question.Path.Should().Be("/accounts/find");
        var age = world.Clock.GetUtcNow().ToUnixTimeSeconds() - long.Parse(question.Timestamp, System.Globalization.CultureInfo.InvariantCulture);
        age.Should().BeInRange(0, 60);
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestService.Secret), Encoding.UTF8.GetBytes($"{question.Timestamp}.{question.Body}"));
        question.Signature.Should().Be($"sha256={Convert.ToHexStringLower(signed)}");
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString();
        question.Body.Should().Be(
            $$$"""{"requestId":"{{{call}}}-3","callId":"{{{call}}}","target":"Main:Options:3:Collect",""" +
            "\"number\":\"442079460000\",\"caller\":\"447700900001\",\"language\":\"en-GB\"," +
            "\"attributes\":{\"account\":\"123\"},\"input\":{\"name\":\"account\",\"value\":\"123\"}}");
    }

    [Theory]
    [InlineData(404, """{"variables":{}}""")]
    [InlineData(500, "")]
    [InlineData(302, "/elsewhere")]
    [InlineData(201, """{"variables":{}}""")]
    [InlineData(200, "")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"variables":[]}""")]
    [InlineData(200, """{"variables":{"Status":"open"}}""")]
    [InlineData(200, """{"variables":{"status":null}}""")]
    [InlineData(200, """{"variables":{"status":{}}}""")]
    public async Task Any_other_answer_is_a_failure(int status, string body)
    {
        _service.Answers(body, status);
        await using var world = await AskedAsync();
        await world.Sales.RingsAsync();
        _service.Requests.Should().ContainSingle("a redirect is not followed");
        var timeline = (await world.OnlyCallAsync()).GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString());
        timeline.Should().Contain(line => line!.Contains("the service failed"));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_a_failure()
    {
        _service.Answers("{\"variables\":{}}" + new string(' ', 64 * 1024));
        await using var world = await AskedAsync();
        await world.Sales.RingsAsync();
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_failure()
    {
        var settings = Settings;
        await _service.DisposeAsync();
        await using var world = new ContactCenterWorld(With(settings));
        await AskAsync(world);
        await world.Sales.RingsAsync();
        _service = await TestService.StartAsync();
    }

    [Fact]
    public async Task A_name_that_nothing_has_set_is_said_as_nothing_and_counted()
    {
        _service.Answers("""{"variables":{"status":"open"}}""");
        await using var world = new ContactCenterWorld(With(Settings));
        using var metrics = new Measurements(world.Services);
        await AskAsync(world);
        await world.Caller.HearsAsync("Your case, , is open");
        metrics.Lines.Should().Contain("calls.prompts.unset name=customer 1").And.Contain("services.questions service=crm outcome=answered 1");
    }

    [Theory]
    [InlineData("Ivr:Http:crm:Url", "", "Ivr:Http:crm:Url")]
    [InlineData("Ivr:Http:crm:Url", "http://crm.example.com/", "Ivr:Http:crm:Url")]
    [InlineData("Ivr:Http:crm:Url", "http://10.1.2.3/", "Ivr:Http:crm:Url")]
    [InlineData("Ivr:Http:crm:Url", "https://user:secret@crm.example.com/", "Ivr:Http:crm:Url")]
    [InlineData("Ivr:Http:crm:Secret", "", "Ivr:Http:crm:Secret")]
    [InlineData("Ivr:Http:crm:TimeoutSeconds", "21", "Ivr:Http:crm:TimeoutSeconds")]
    [InlineData("Ivr:Http:crm:AllowedNetworks:0", "10.1.0.0/99", "Ivr:Http:crm:AllowedNetworks:0")]
    [InlineData("Ivr:Http:crm:Retries", "3", "Ivr:Http:crm:Retries")]
    [InlineData($"{Key}:Service", "erp", $"{Key}:Service")]
    [InlineData($"{Key}:Service", "", $"{Key}:Path")]
    [InlineData($"{Key}:Path", "accounts", $"{Key}:Path")]
    [InlineData($"{Key}:Path", "/../admin", $"{Key}:Path")]
    [InlineData($"{Key}:Path", "/%2e%2e/admin", $"{Key}:Path")]
    [InlineData($"{Key}:Path", "/find?all=1", $"{Key}:Path")]
    [InlineData($"{Key}:Wait", "One moment for {Customer-Name}.", $"{Key}:Wait")]
    [InlineData($"{Key}:Next:0:Say", "Your case, {Customer-Name}, is open.", $"{Key}:Next:0:Say")]
    public void What_is_wrong_is_named_at_start(string key, string value, string fault) =>
        FaultsOf([.. Settings.Where(setting => setting.Key != key), (key, value)]).Should().Contain(fault);

    [Theory]
    [InlineData("http://10.1.2.3/crm", "10.1.0.0/16")]
    [InlineData("http://crm.local/", "10.1.0.0/16")]
    [InlineData("https://crm.example.com/base", "")]
    public void A_service_may_lie_in_networks_that_are_named(string url, string network)
    {
        const string Crm = "Ivr:Http:crm";
        FaultsOf([.. Settings.Where(setting => setting.Key != $"{Crm}:Url"), ($"{Crm}:Url", url), ($"{Crm}:AllowedNetworks:0", network)]).Should().BeEmpty();
    }

    private async Task<ContactCenterWorld> AskedAsync()
    {
        var world = new ContactCenterWorld(With(Settings));
        await AskAsync(world);
        return world;
    }

    private static async Task AskAsync(ContactCenterWorld world)
    {
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("Please enter your account number");
        await world.Caller.PressAsync("123");
    }
}
