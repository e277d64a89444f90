using System.Security.Cryptography;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Settings;

public sealed class GoodSettingsTests
{
    [Theory]
    [InlineData("Uri", "sip:agents@pbx.example.com", typeof(DepartmentEndpoint.Sip))]
    [InlineData("Extension", "1234", typeof(DepartmentEndpoint.Vbc))]
    [InlineData("User", "ann", typeof(DepartmentEndpoint.App))]
    [InlineData("Number", "+44 7700 900199", typeof(DepartmentEndpoint.Phone))]
    public void A_later_source_replaces_an_endpoint_as_a_whole(string kind, string value, Type endpoint)
    {
        var settings = ContactCenterApp.ReadSettings(Configuration.Of(($"Departments:Sales:Endpoint:{kind}", value)));

        settings.Get<CallPlan>().Department("Sales").Endpoints.Should().ContainSingle().Which.Should().BeOfType(endpoint);
    }

    [Fact]
    public void Two_kinds_of_endpoint_from_one_source_exclude_each_other()
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(
            ("Departments:Sales:Endpoint:Uri", "sip:agents@pbx.example.com"), ("Departments:Sales:Endpoint:User", "ann")));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("Departments:Sales:Endpoint");
    }

    [Fact]
    public void Fallbacks_are_tried_in_the_order_of_their_numbers()
    {
        var settings = ContactCenterApp.ReadSettings(Configuration.Of(
            ("Departments:Sales:Fallbacks:1:User", "ben"), (
                "Departments:Sales:Fallbacks:0:Number", "447700900103"), ("Departments:Sales:Fallbacks:10:User", "cat")));

        settings.Get<CallPlan>().Department("Sales").Endpoints.Select(endpoint => endpoint.Address).Should()
            .Equal("447700900101", "447700900103", "ben", "cat");
    }

    [Theory]
    [InlineData("Vonage:Number", "447700900101")]
    [InlineData("Ivr:Numbers:447700900101:Menu", "Main")]
    [InlineData("Departments:Sales:Endpoint:Number", VonageSettings.SimulatedNumber)]
    public void A_department_may_not_dial_a_number_of_its_own_contact_center(string key, string value)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of((key, value)));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("Departments:Sales:Endpoint:Number");
    }

    [Fact]
    public void A_live_account_is_complete()
    {
        var settings = ContactCenterApp.ReadSettings(Configuration.Of(Account(signed: true)));

        settings.Get<Deployment>().IsLive.Should().BeTrue();
        settings.Get<VonageSettings>().WebhookSecurity.Should().Be(WebhookSecurityKind.Signed);
        settings.Get<Deployment>().PublicUrl.Should().Be(new Uri(FakeWebhooks.PublicUrl));
    }

    [Theory]
    [InlineData("Vonage:ApplicationId")]
    [InlineData("Vonage:PrivateKey")]
    [InlineData("Vonage:ApiKey")]
    [InlineData("Vonage:SignatureSecret")]
    [InlineData("Vonage:Number")]
    [InlineData("Vonage:WebhookSecurity")]
    public void A_live_account_needs(string key)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of([.. Account(signed: true), (key, "")]));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be(key);
    }

    [Fact]
    public void Unsigned_needs_a_public_address_but_no_account_secrets()
    {
        (string, string?)[] unsigned = [.. Account(signed: false), ("Vonage:ApiKey", ""), ("Vonage:SignatureSecret", "")];
        ContactCenterApp.ReadSettings(Configuration.Of(unsigned)).Warnings.Should().Contain(warning => warning.Contains("Unsigned", StringComparison.Ordinal));

        var read = () => ContactCenterApp.ReadSettings(Configuration.Of([.. unsigned, ("PublicUrl", "")]));
        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("PublicUrl");
    }

    [Fact]
    public void Weak_keys_are_warned_of()
    {
        using var weak = RSA.Create(1024);

        var settings = ContactCenterApp.ReadSettings(Configuration.Of([
            .. Account(signed: true),
            ("Vonage:PrivateKey", weak.ExportRSAPrivateKeyPem().ReplaceLineEndings("\\n")),
            ("Vonage:SignatureSecret", "short"),
            ("ApiKeys:0:Key", "guessable")]));

        settings.Warnings.Should().Contain(warning => warning.StartsWith("Vonage:PrivateKey has 1024 bits", StringComparison.Ordinal))
            .And.Contain(warning => warning.StartsWith("Vonage:SignatureSecret is shorter", StringComparison.Ordinal))
            .And.Contain(warning => warning.StartsWith("The API key of tests is shorter", StringComparison.Ordinal));
        settings.Warnings.Should().OnlyContain(warning => !warning.Contains("guessable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:4000")]
    [InlineData("http://127.0.0.1:4000/base")]
    [InlineData("http://[::1]:4000/base/")]
    public void Plain_http_is_good_enough_for_this_machine(string url)
    {
        var settings = ContactCenterApp.ReadSettings(Configuration.Of([.. Account(signed: false), ("PublicUrl", url), ("Vonage:ApiBaseUrl", url)]));

        settings.Get<Deployment>().PublicUrl!.AbsoluteUri.Should().StartWith(url).And.EndWith("/");
        settings.Get<VonageSettings>().ApiBaseUrl.Should().Be(settings.Get<Deployment>().PublicUrl);
    }

    [Theory]
    [InlineData("http://localhost:4000", true)]
    [InlineData("https://127.0.0.1/base", true)]
    [InlineData("https://contact.example.com", false)]
    [InlineData("https://contact.example.com/webhooks-of-ours/contact/", false)]
    public void A_live_platform_that_is_told_to_reach_us_on_its_own_machine_is_warned_of(string url, bool warns)
    {
        Warnings([.. Account(signed: true), ("PublicUrl", url)]).Should().Be(warns);
        Warnings([("PublicUrl", url)]).Should().BeFalse("the simulator runs here");

        static bool Warnings(IEnumerable<(string, string?)> settings) =>
            ContactCenterApp.ReadSettings(Configuration.Of(settings)).Warnings.Any(warning => warning.StartsWith("PublicUrl", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_file_does_as_well_as_a_key()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Account(signed: true).Single(setting => setting.Key == "Vonage:PrivateKey").Value);

        var settings = ContactCenterApp.ReadSettings(Configuration.Of([.. Account(signed: true), ("Vonage:PrivateKey", ""), ("Vonage:PrivateKeyPath", path)]));

        File.Delete(path);
        settings.Get<VonageSettings>().PrivateKey.Should().Contain("PRIVATE KEY");
    }

    private static IEnumerable<(string Key, string? Value)> Account(bool signed) =>
        FakeWebhooks.Account(signed).Select(setting => (setting.Key, setting.Value));
}
