using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>Owners are told what an org lacks before a call gets lost there.</summary>
public sealed class OrgCheckTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _keys = new();

    public void Dispose()
    {
        _folder.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task The_object_that_the_repository_brings_lacks_nothing()
    {
        await using var org = await OrgStandIn.StartAsync();
        string[] include = ["sentiment", "language", "key_phrases", "entities", "agent", "survey", "recording", "contact_center_id"];

        var answer = await CheckAsync(
            org,
            [
                .. include.Select((name, i) => ($"Include:{i}", name)), ("Salesforce:Relate", "Phone"), ("OnErasure", "Delete"),
                ("Salesforce:Fields:caller", "CustomerEndpointAddress__c"),
            ]);

        answer.GetRawText().Should().Be("""{"target":"crm","ok":true,"findings":[]}""");
        org.Requests.Select(request => request.Line.Split('/')[^1]).Should().OnlyContain(end => end == "describe" || end == "token");
    }

    [Fact]
    public async Task Each_field_and_right_that_is_missing_is_told()
    {
        await using var org = await OrgStandIn.StartAsync();
        var fields = org.Calls.Fields;
        fields.Remove("Topic__c");
        fields["Summary__c"] = fields["Summary__c"] with { Length = 255 };
        fields["Department__c"] = fields["Department__c"] with { IsWritable = false };
        fields["Duration_Seconds__c"] = fields["Duration_Seconds__c"] with { Type = "datetime" };
        fields["Call_Id__c"] = fields["Call_Id__c"] with { IsUnique = false };
        org.Calls.IsDeletable = false;

        var answer = await CheckAsync(org, [("OnErasure", "Delete")]);

        answer.GetProperty("ok").GetBoolean().Should().BeFalse();
        answer.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("kind")} {finding.GetProperty("field")}").Should().Equal(
            "notUnique Call_Id__c",
            "notWritable Department__c",
            "wrongType Duration_Seconds__c",
            "tooShort Summary__c",
            "missing Topic__c",
            "right ContactCenter_Call__c");
    }

    [Theory]
    [InlineData("string", 64, false, "notWritable")]
    [InlineData("double", 0, true, "wrongType")]
    [InlineData("string", 63, true, "tooShort")]
    [InlineData("string", 64, true, null)]
    public async Task The_field_of_the_id_must_take_the_id_of_any_call(string type, int length, bool isWritable, string? kind)
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Calls.Fields["Call_Id__c"] = org.Calls.Fields["Call_Id__c"] with { Type = type, Length = length, IsWritable = isWritable };

        var answer = await CheckAsync(org, []);

        KindsOf(answer, "Call_Id__c").Should().Equal(kind is null ? [] : [kind]);
    }

    [Theory]
    [InlineData(199, true, "tooShort")]
    [InlineData(200, true, null)]
    [InlineData(255, false, "notWritable")]
    public async Task A_record_that_is_looked_up_has_room_for_the_id_that_another_system_gave(int length, bool isWritable, string? kind)
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Calls = new("AC_ContactChannelAnalytics__c", new OrgField("ContactId__c", "string", length) { IsWritable = isWritable });

        var answer = await CheckAsync(org, [("Salesforce:Object", "AC_ContactChannelAnalytics__c")]);

        KindsOf(answer, "ContactId__c").Should().Equal(kind is null ? [] : [kind]);
    }

    [Theory]
    [InlineData("Salesforce:Namespace", "acme", "object")]
    [InlineData("Salesforce:User", "nobody@example.com", "token")]
    public async Task What_keeps_it_from_looking_is_told(string key, string value, string kind)
    {
        await using var org = await OrgStandIn.StartAsync();

        var answer = await CheckAsync(org, [(key, value)]);

        answer.GetProperty("findings").EnumerateArray().Should().ContainSingle().Which.GetProperty("kind").GetString().Should().Be(kind);
    }

    [Fact]
    public async Task Other_targets_have_nothing_to_be_checked()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings());

        using var other = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/deliveries/targets/crm/check");
        using var unknown = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/deliveries/targets/erp/check");

        other.StatusCode.Should().Be(HttpStatusCode.Conflict);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_command_tells_the_same_and_its_code_says_whether_something_is_missing()
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Now = static () => TimeProvider.System.GetUtcNow();

        (await CommandAsync(org)).Should().Be((0, "crm lacks nothing."));
        org.Calls.Fields.Remove("Topic__c");
        (await CommandAsync(org)).Should().Be((1, "missing Topic__c: It would hold topic, and is not there or not visible for the user."));
    }

    private static IEnumerable<string?> KindsOf(JsonElement answer, string field) => answer.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("field").GetString() == field).Select(finding => finding.GetProperty("kind").GetString());

    private async Task<JsonElement> CheckAsync(OrgStandIn org, IEnumerable<(string Key, string Value)> more)
    {
        await using var fake = ErasedStore.Open(_folder, settings: org.Settings(_keys, more));
        org.Now = fake.Clock.GetUtcNow;
        using var answer = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/deliveries/targets/crm/check");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(int Code, string Told)> CommandAsync(OrgStandIn org)
    {
        using var output = new StringWriter();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(FakeWebhooks.Account(signed: false));
        builder.Configuration.AddInMemoryCollection(org.Settings(_keys).Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddContactCenter();
        var code = await CrmCommand.RunAsync(new CommandContext(builder, [CrmCommand.Check, "crm"], TimeProvider.System, output));
        return (code, output.ToString().TrimEnd());
    }
}
