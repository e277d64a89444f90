using System.Net;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Settings;

/// <summary>Blanks and line ends around a value, as files and pasted secrets bring them along, are no part of it.</summary>
public sealed class PaddedSettingsTests
{
    public static TheoryData<string> Keys =>
    [
        .. FakeWebhooks.Account(signed: true).Keys,
        "Departments:Sales:Endpoint:Uri", "Departments:Sales:SipHeaders:Queue", "Departments:Sales:Hours", "Hours:Office:TimeZone", "Hours:Office:Monday",
        "Ivr:Menus:Main:Options:1:Words:0", "Ivr:Menus:Main:Prompt", "Ivr:Menus:Main:Prompt:fr", "Survey:Questions:0:Words:great", "Vonage:TrustedHosts:0",
        "KnownProxies:0", "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_surrounds_a_value_is_left_out(string key)
    {
        var settings = FakeWebhooks.Account(signed: true);
        settings["Departments:Sales:Endpoint:Uri"] = "sip:agents@pbx.example.com";
        settings["Departments:Sales:SipHeaders:Queue"] = "gold";
        settings["Departments:Sales:Hours"] = "Office";
        settings["Hours:Office:TimeZone"] = "Europe/London";
        settings["Hours:Office:Monday"] = "09:00-17:00";
        settings["Ivr:Menus:Main:Options:1:Words:0"] = "buy";
        settings["Ivr:Menus:Main:Prompt"] = "Press 1.";
        settings["Ivr:Menus:Main:Prompt:fr"] = "Tapez 1.";
        settings["Survey:Questions:0:Words:great"] = "5";
        settings["Vonage:TrustedHosts:0"] = "voice.example.com";
        settings["KnownProxies:0"] = "10.0.0.1";
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://localhost:4318";
        var clean = Read();

        settings[key] = $"\t {settings[key]} \r\n";

        Read().Should().Be(clean);

        string Read() => Description.Of(ContactCenterApp.ReadSettings(Configuration.Of(settings.Select(setting => (setting.Key, setting.Value)))));
    }

    [Fact]
    public async Task Secrets_with_line_breaks_behind_them_are_accepted()
    {
        await using var fake = new FakeWebhooks(
            signed: true,
            ("Vonage:SignatureSecret", $"{WebhookToken.DefaultSecret}\n"),
            ("Vonage:ApiKey", $" {WebhookToken.DefaultApiKey}\r\n"),
            ("Vonage:ApplicationId", $"{WebhookToken.DefaultApplication} "),
            ("ApiKeys:0:Key", $"{FakeWebhooks.ApiKey}\n"));

        (await fake.PostAsync("/webhooks/answer", CardTests.Arrival, new WebhookToken(fake.Clock.GetUtcNow()).For(CardTests.Arrival))).Status.Should()
            .Be(HttpStatusCode.OK);

        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();
    }
}
