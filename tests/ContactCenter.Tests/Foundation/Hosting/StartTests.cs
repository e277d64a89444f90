using ContactCenter.Foundation.Settings;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>The start of the real process.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Bad_settings_end_it_with_all_faults_on_stderr()
    {
        var (exitCode, errors) = await ServerProcess.RunAsync(
            ("Vonage:Platform", "Live"), ("Limits:LiveCalls", "-1"), ("Departments:Sales:RingSeconds", "x"), ("Storage:Typo", "1"));

        exitCode.Should().Be(1);
        errors.Should().ContainAll(
            "Vonage:WebhookSecurity", "Vonage:ApplicationId", "Vonage:PrivateKey", "Vonage:ApiKey", "Vonage:SignatureSecret", "Vonage:Number",
            "Limits:LiveCalls", "Departments:Sales:RingSeconds", "Storage:Typo");
        errors.Should().NotContain("   at ");
    }

    [Fact]
    public async Task Bad_settings_stop_the_one_wiring_that_all_go_through()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Limits:LiveCalls", "many"), new("Texts:Busy", "<speak>")]);
        builder.Services.AddSingleton<TimeProvider>(new TestClock());
        builder.AddContactCenter();
        await using var app = builder.Build();

        app.Invoking(built => built.MapContactCenter()).Should().Throw<SettingsException>()
            .Which.Faults.Select(fault => fault.Key).Should().BeEquivalentTo("Limits:LiveCalls", "Texts:Busy");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_ends_it_with_the_key_of_the_setting()
    {
        var (exitCode, errors) = await ServerProcess.RunAsync(("Storage:Path", "/dev/null/data"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        exitCode.Should().Be(1);
        errors.Should().Contain("Storage:Path").And.NotContain("   at ");
    }

    [Fact]
    public async Task The_environments_address_wins_over_the_own_one()
    {
        await using var server = await ServerProcess.ListeningAsync([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        server.Address.Port.Should().NotBe(3000).And.NotBe(0);
        await server.ReadUntilAsync("Scores: curl");
        server.Output.Should().ContainAll($"{server.Address}simulator", "dial 442079460000", $"{server.Address}api/v1/surveys");
    }

    [Fact]
    public async Task The_command_lines_address_wins_over_the_own_one()
    {
        await using var server = await ServerProcess.ListeningAsync(["--urls", "http://127.0.0.1:0"]);

        server.Address.Port.Should().NotBe(3000).And.NotBe(0);
    }

    [Fact]
    public async Task A_live_start_says_what_to_paste_where_and_what_should_not_stay_so()
    {
        await using var server = await ServerProcess.ListeningAsync(
            [], [.. FakeWebhooks.Account(signed: false).Select(setting => (setting.Key, setting.Value)), ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        await server.ReadUntilAsync("Paste into");

        server.Output.Should().ContainAll(
            "https://contact.test/webhooks/answer", "https://contact.test/webhooks/event", "https://contact.test/webhooks/fallback",
            "Vonage:WebhookSecurity is Unsigned", "Departments:Sales dials 447700900101");
        server.Output.Should().NotContainAny(FakeWebhooks.ApiKey, WebhookToken.DefaultSecret, "PRIVATE KEY");
    }
}
