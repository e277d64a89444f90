using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Settings;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>What is wrong with an org is told at the start, by its full key.</summary>
public sealed class SalesforceSettingsTests : IDisposable
{
    private const string Target = "Delivery:Targets:crm";

    private readonly TestFolder _keys = new();
    private readonly (string Key, string? Value)[] _right;

    public SalesforceSettingsTests()
    {
        File.WriteAllText(_keys.File("org.pem"), SampleKey.Private);
        _right =
        [
            ($"{Target}:Kind", "Salesforce"), ($"{Target}:Salesforce:ClientId", "3MVG9"), ($"{Target}:Salesforce:User", "calls@example.com"),
            ($"{Target}:Salesforce:PrivateKeyPath", _keys.File("org.pem")),
        ];
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "Url", "https://crm.example.com/" },
        { "Secret", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" },
        { "Folder", "/tmp/calls" },
        { "Template", "{}" },
        { "OnErasure", "Tell" },
        { "AllowedNetworks:0", "local" },
        { "Salesforce:LoginUrl", "http://login.salesforce.com" },
        { "Salesforce:LoginUrl", "https://user:password@login.salesforce.com" },
        { "Salesforce:LoginUrl", "https://login.salesforce.com?x=1" },
        { "Salesforce:ClientId", "" },
        { "Salesforce:User", "" },
        { "Salesforce:PrivateKeyPath", "" },
        { "Salesforce:PrivateKeyPath", "/nowhere/key.pem" },
        { "Salesforce:Object", "Call__c; DROP" },
        { "Salesforce:ExternalId", "Call-Id" },
        { "Salesforce:Namespace", "1st" },
        { "Salesforce:ApiVersion", "45" },
        { "Salesforce:Relate", "Name" },
        { "Salesforce:MaxMegabytes", "0" },
        { "Salesforce:Fields:everything", "All__c" },
        { "Salesforce:Fields:topic", "Not a name" },
        { "Salesforce:Password", "x" },
    };

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void A_target_with_all_it_needs_has_the_usual_fields()
    {
        var target = Read(_right).Targets.Should().ContainSingle().Subject;

        target.Kind.Should().Be(DeliveryKind.Salesforce);
        target.Org!.LoginUrl.Should().Be(new Uri("https://login.salesforce.com"));
        target.Org.Object.Should().Be("ContactCenter_Call__c");
        target.Org.ExternalId.Should().Be("Call_Id__c");
        target.Org.ApiVersion.Should().Be("60.0");
        target.Org.LongestSound.Should().Be(100_000_000);
        target.Org.Fields.Should().Contain("topic", "Topic__c").And.NotContainKey("caller").And.NotContainKey("contact");
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_named(string key, string value) =>
        FluentActions.Invoking(() => Read([.. _right.Where(setting => setting.Key != $"{Target}:{key}"), ($"{Target}:{key}", value)]))
            .Should().Throw<SettingsException>().Which.Faults.Should().Contain(fault => fault.Key == $"{Target}:{key}");

    [Fact]
    public void Headers_are_nothing_that_it_has() =>
        FluentActions.Invoking(() => Read([.. _right, ($"{Target}:Headers:X-Key", "1")])).Should().Throw<SettingsException>()
            .Which.Faults.Should().Contain(fault => fault.Key == $"{Target}:Headers");

    [Fact]
    public void Two_ways_to_a_token_exclude_each_other() =>
        FluentActions.Invoking(() => Read([.. _right, ($"{Target}:Salesforce:ClientSecret", "secret")])).Should().Throw<SettingsException>()
            .Which.Faults.Should().Contain(fault => fault.Key == $"{Target}:Salesforce:PrivateKeyPath");

    [Theory]
    [InlineData("https://login.salesforce.com", false)]
    [InlineData("https://test.salesforce.com", false)]
    [InlineData("https://example.my.salesforce.com.example.com", false)]
    [InlineData("https://example.my.salesforce.com", true)]
    [InlineData("https://example--dev.sandbox.my.salesforce.com/", true)]
    public void A_clients_secret_is_for_the_orgs_own_host(string url, bool isRight)
    {
        var settings = new (string, string?)[]
        {
            ($"{Target}:Kind", "Salesforce"), ($"{Target}:Salesforce:ClientId", "3MVG9"), ($"{Target}:Salesforce:ClientSecret", "secret"),
            ($"{Target}:Salesforce:LoginUrl", url),
        };

        var reading = FluentActions.Invoking(() => Read(settings));

        if (isRight)
            reading.Should().NotThrow();
        else
            reading.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{Target}:Salesforce:LoginUrl");
    }

    [Fact]
    public void Fields_of_a_package_have_its_namespace_and_those_that_the_owner_names_stay_as_they_are()
    {
        var org = Read(
        [
            .. _right, ($"{Target}:Salesforce:Namespace", "acme"), ($"{Target}:Salesforce:Fields:topic", "Reason__c"),
            ($"{Target}:Salesforce:Fields:transcript", ""), ($"{Target}:Salesforce:Fields:caller", "Phone__c"),
        ]).Targets[0].Org!;

        org.Object.Should().Be("acme__ContactCenter_Call__c");
        org.ExternalId.Should().Be("acme__Call_Id__c");
        org.Fields.Should().Contain("summary", "acme__Summary__c").And.Contain("topic", "Reason__c").And.Contain("caller", "Phone__c")
            .And.NotContainKey("transcript");
    }

    [Fact]
    public void Two_things_cannot_stand_in_one_field() =>
        FluentActions.Invoking(() => Read([.. _right, ($"{Target}:Salesforce:Fields:topic", "Summary__c")])).Should().Throw<SettingsException>()
            .Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{Target}:Salesforce:Fields");

    private static DeliverySettings Read(IEnumerable<(string Key, string? Value)> settings) =>
        ContactCenterApp.ReadSettings(Configuration.Of(settings)).Get<DeliverySettings>();
}
