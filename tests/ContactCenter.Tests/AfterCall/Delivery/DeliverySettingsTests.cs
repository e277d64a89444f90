using ContactCenter.Foundation.Settings;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>What is wrong with a target is told at the start, by its full key.</summary>
public sealed class DeliverySettingsTests
{
    private const string Target = "Delivery:Targets:crm";

    private static readonly (string Key, string? Value)[] Right =
    [
        ($"{Target}:Kind", "Http"), ($"{Target}:Url", "https://crm.example.com/calls"),
        ($"{Target}:Secret", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
    ];

    public static TheoryData<string, string> Wrong => new()
    {
        { "Kind", "Fax" },
        { "Kind", "" },
        { "Url", "" },
        { "Url", "http://crm.example.com/" },
        { "Url", "https://user:password@crm.example.com/" },
        { "Secret", "" },
        { "Secret", "a-long-secret-that-is-not-of-the-standard" },
        { "Secret", "whsec_AAEC" },
        { "Folder", "/tmp/calls" },
        { "Headers:Content-Type", "text/plain" },
        { "Headers:webhook-id", "mine" },
        { "Headers:Content-Language", "en" },
        { "Headers:expires", "0" },
        { "Headers:Allow", "GET" },
        { "Headers:X Y", "blank" },
        { "Headers:X-Key", "Zürich" },
        { "AllowedNetworks:0", "local" },
        { "When", "Sometimes" },
        { "Updates", "often" },
        { "Include:0", "everything" },
        { "OnErasure", "Delete" },
        { "Template", """{"a":"{{everything}}"}""" },
        { "Template", "{" },
        { "Template", "/nowhere/template.json" },
        { "Retries", "5" },
    };

    [Fact]
    public void A_target_with_all_it_needs_is_read() => Read(Right).Should().NotThrow();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_named(string key, string value) =>
        Read([.. Right.Where(setting => setting.Key != $"{Target}:{key}"), ($"{Target}:{key}", value)]).Should().Throw<SettingsException>()
            .Which.Faults.Should().Contain(fault => fault.Key == $"{Target}:{key}");

    [Theory]
    [InlineData("data/calls")]
    [InlineData("data")]
    [InlineData("other/../data/x/y")]
    public void A_folder_in_the_store_is_refused(string folder) =>
        Read([($"{Target}:Kind", "File"), ($"{Target}:Folder", folder)]).Should().Throw<SettingsException>()
            .Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{Target}:Folder");

    [Fact]
    public void A_folder_in_the_web_root_is_refused() =>
        Read([($"{Target}:Kind", "File"), ($"{Target}:Folder", Path.Combine(AppContext.BaseDirectory, "wwwroot", "calls"))]).Should()
            .Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{Target}:Folder");

    [Theory]
    [InlineData("calls", "other/../calls")]
    [InlineData("calls", "link")]
    public void One_folder_is_that_of_one_target(string first, string second)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.File("calls"));
        Directory.CreateSymbolicLink(folder.File("link"), folder.File("calls"));

        var faults = Read(
            [
                ($"{Target}:Kind", "File"), ($"{Target}:Folder", folder.File(first)),
                ("Delivery:Targets:pbx:Kind", "File"), ("Delivery:Targets:pbx:Folder", folder.File(second)),
            ]).Should().Throw<SettingsException>().Which.Faults;

        var fault = faults.Should().ContainSingle().Subject;
        fault.Key.Should().Be("Delivery:Targets:pbx:Folder");
        fault.Problem.Should().Contain($"{Target}:Folder");
    }

    [Theory]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://crm.internal/")]
    public void Plain_http_beyond_this_machine_is_refused_also_within_a_network_that_is_named(string url) =>
        Read([.. Right, ($"{Target}:Url", url), ($"{Target}:AllowedNetworks:0", "10.1.0.0/16")])
            .Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{Target}:Url");

    [Fact]
    public void Https_is_taken_within_a_network_that_is_named() =>
        Read([.. Right, ($"{Target}:Url", "https://10.1.2.3/"), ($"{Target}:AllowedNetworks:0", "10.1.0.0/16")]).Should().NotThrow();

    private static Action Read(params (string Key, string? Value)[] settings) => () => ContactCenterApp.ReadSettings(Configuration.Of(settings));
}
