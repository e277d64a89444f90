using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Tests.Settings;

/// <summary>Every bad setting stops the start and is named by its full key.</summary>
public sealed class BadSettingsTests
{
    public static TheoryData<string, string> Bad => new()
    {
        { "Vonage:Platform", "Vonage" },
        { "Vonage:Platform", "1" },
        { "Vonage:WebhookSecurity", "Off" },
        { "Vonage:GetPayloadHash", "Loose" },
        { "Vonage:Number", "not a number" },
        { "Vonage:Number", "0123" },
        { "Vonage:ApplicationId", "my-application" },
        { "Vonage:ApplicationId", "aaaaaaaabbbbccccdddd0123456789ab" },
        { "Vonage:ApplicationId", "{aaaaaaaa-bbbb-cccc-dddd-0123456789ab}" },
        { "Vonage:Region", "us-1" },
        { "Vonage:CallsPerSecond", "0" },
        { "Vonage:CallsPerSecond", "3.5" },
        { "Vonage:RequestsPerSecond", "many" },
        { "Vonage:PrivateKey", "not a key" },
        { "Vonage:PrivateKeyPath", "/nowhere/private.key" },
        { "Vonage:TrustedHosts", "example.com" },
        { "Vonage:TrustedHosts:0", "https://example.com/" },
        { "Vonage:Secret", "typo" },
        { "PublicUrl", "contact.example.com" },
        { "PublicUrl", "http://contact.example.com" },
        { "PublicUrl", "https://contact.example.com/?a=b" },
        { "PublicUrl", "ftp://contact.example.com" },
        { "PublicUrl", "https://contact.example.com/webhooks/answer" },
        { "PublicUrl", "https://contact.example.com/base/Webhooks/event/" },
        { "PublicUrl", "https://contact.example.com/webhooks" },
        { "KnownProxies:0", "proxy" },
        { "KnownProxies", "10.0.0.1" },
        { "Business:TimeZone", "Mars/Olympus" },
        { "Business:WeekStart", "Someday" },
        { "Business:Zone", "UTC" },
        { "Storage:Provider", "Oracle" },
        { "Storage:KeptCalls", "-1" },
        { "Storage", "data" },
        { "Transcription:Engine", "Whisper" },
        { "Transcription:Languages:german", "Whisper" },
        { "Transcription:Languages:zz", "Whisper" },
        { "Transcription:Languages:de", "large" },
        { "Transcription:OpenAi:Url", "localhost:8080" },
        { "Transcription:Amazon:Region", "Frankfurt" },
        { "Transcription:Amazon:Bucket", "s3://sounds" },
        { "Transcription:Amazon:Url", "localhost:4566" },
        { "Limits:LiveCalls", "unlimited" },
        { "Limits:Calls", "5" },
        { "Limits:OutboxLagSeconds", "0" },
        { "Limits:SilenceSeconds", "9" },
        { "Limits:Webhooks", "0" },
        { "ApiKeys:0:Role", "King" },
        { "Access:SecondFactor:Roles:0", "King" },
        { "Access:SecondFactor:Roles", "Admin" },
        { "Access:SecondFactor:Role", "Admin" },
        { "Access:OpenId:Authority", "login.example.com" },
        { "Access:OpenId:Issuer", "https://login.example.com/" },
        { "Access:OpenId:Roles:admins", "King" },
        { "Access:OpenId:Roles:admins", "Admin, Hear:" },
        { "Retention:AuditDays", "-1" },
        { "Retention:AuditDays", "36501" },
        { "Retention:CallYears", "1" },
        { "ApiKeys:0:Name", "" },
        { "ApiKeys:0:Key", "" },
        { "Ivr:Language", "englisch!" },
        { "Ivr:Menus:Main:Language", "englisch!" },
        { "Ivr:Language", "en-G" },
        { "Ivr:Menus:Main:Language", "en-GB-x" },
        { "Ivr:Style", "101" },
        { "Ivr:Menus:Main:Style", "-1" },
        { "Texts:Goodbye:en-G", "Bye." },
        { "Analysis:Topics:Bill:Examples:0:Language", "en-G" },
        { "Ivr:Menu", "Nowhere" },
        { "Ivr:Operator", "Nobody" },
        { "Ivr:MostSteps", "0" },
        { "Ivr:MostSteps", "1001" },
        { "Ivr:Menus:Main:Prompt", "" },
        { "Ivr:Menus:Main:Options:1:Department", "Nobody" },
        { "Ivr:Menus:Main:Options:1:Words", "sales" },
        { "Ivr:Menus:Main:KeyTimeoutSeconds", "11" },
        { "Ivr:Menus:Main:NoInput:Tries", "0" },
        { "Ivr:Numbers:12", "" },
        { "Departments:Sales:Endpoint:Number", "123" },
        { "Departments:Sales:Endpoint:Nummer", "447700900101" },
        { "Departments:Sales:Endpoint:Uri", "pbx.example.com" },
        { "Departments:Sales:Endpoint:Uri", "sip://a@h" },
        { "Departments:Sales:Endpoint:Uri", "sip:a@@h" },
        { "Departments:Sales:Endpoint:Uri", "sip:a@h:notaport" },
        { "Departments:Sales:Endpoint:Uri", "sip:a@h:99999" },
        { "Departments:Sales:Endpoint:Uri", "sip:a@2001:db8::1" },
        { "Departments:Sales:Endpoint:Uri", "sip:agents.of.the.sales.department@pbx.example.com1" },
        { "Departments:Sales:Vocabulary:0", "one two three four five" },
        { "Departments:Sales:RingSeconds", "121" },
        { "Departments:Sales:LongestWaitSeconds", "soon" },
        { "Departments:Sales:HoldMusic", "music.mp3" },
        { "Departments:Sales:Recording", "Stereo" },
        { "Departments:Sales:Recording", "Own" },
        { "Departments:Sales:OutboundRecording", "Stereo" },
        { "Departments:Sales:OutboundRecording", "Own" },
        { "Departments:Sales:DeclineKey", "12" },
        { "Departments:Sales:DeclineKey", "x" },
        { "Departments:Sales:WhenClosed", "Sing" },
        { "Departments:Sales:Survey", "maybe" },
        { "Departments:Sales:Hours", "Office" },
        { "Hours:Office:TimeZone", "Europe/Atlantis" },
        { "Hours:Office:Monday", "9 to 5" },
        { "Hours:Office:Holidays", "2026-13-01" },
        { "Survey:Questions:0:Max", "1" },
        { "Survey:Tries", "6" },
        { "Texts:Greeting", "Hello" },
        { "Simulator:Speed", "0" },
        { "Simulator:Public", "yes" },
        { "Simulator:Sound", "loud" },
        { "Simulator:Sounds", "true" },
        { "Simulator", "fast" },
        { "Simulator:Faults:0:Kind", "EverythingBreaks" },
        { "Simulator:Faults:0:Share", "often" },
        { "Simulator:Unspecified:EventAttempts", "4" },
        { "Simulator:Unspecified:Colour", "blue" },
        { "Simulator:Patience", "00:01:00" },
        { "Simulator:Regions:0", "http://[" },
        { "Simulator:EventTimeout", "10" },
        { "Simulator:ApplicationId", "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" },
        { "Simulator:AnswerUrl", "nowhere" },
        { "Simulator:RequestsPerSecond", "30" },
        { "Telemetry:OtlpEndpoint", "collector:4318" },
        { "Telemetry:OtlpEndpoint", "https://user:password@collector.example.com" },
        { "Telemetry:Protocol", "HttpJson" },
        { "Telemetry:TraceRatio", "1.5" },
        { "Telemetry:MetricsIntervalSeconds", "0" },
        { "Telemetry:FlushSeconds", "9" },
        { "Logs:ShowNumbers", "some" },
        { "Recordings:AgentChannel", "3" },
        { "Recordings:ExpectMinutes", "0" },
        { "Recordings:KeepOriginal", "sometimes" },
        { "Recordings:PlayUnredacted", "sometimes" },
        { "Recordings:MasterKey", "x" },
        { "Recordings:Sources:pbx:Secret", "" },
        { "Delivery:Targets", "crm" },
        { "Delivery:AllowedHosts:0", "https://example.com/" },
        { "Delivery:AllowedNetworks:0", "local" },
        { "Delivery:Target", "crm" },
        { "Imports:Folders", "recordings" },
        { "Imports:Folders:0", "/" },
        { "Imports:Folder", "recordings" },
        { "Recordings:Storage:Provider", "Tape" },
        { "Recordings:Storage:S3:Bucket", "A" },
        { "Retention:SoundDays", "-1" },
        { "Retention:TranscriptDays", "some" },
        { "Retention:CallDays", "36501" },
        { "Departments:Sales:Retention:SoundDays", "-1" },
        { "Departments:Sales:Retention:Years", "1" },
        { "Search:Index", "partly" },
        { "Search:MeaningMegabytes", "-1" },
        { "Analysis:Redaction:Sound", "loud" },
        { "Analysis:Redaction:Kinds:0", "names" },
        { "Analysis:Redaction:ProviderKinds:0", "names" },
        { "Analysis:Embeddings:Models", "e5.onnx" },
        { "Analysis:Sentiment:Seeds:english", "seeds.tsv" },
        { "Analysis:Sentiment:Seeds:en", "/nowhere/seeds.tsv" },
        { "Analysis:Sentiment:Seeds:fr", "seeds.tsv" },
        { "Analysis:Sentiment:Seeds:hi", "seeds.tsv" },
        { "Analysis", "all" },
        { "Analysis:Topics", "bills" },
        { "Analysis:Topics:Bill:Label", "Bills" },
        { "Analysis:Topics:Bill:Departments:0", "Nobody" },
        { "Analysis:Topics:Bill:Examples:0:Words", "The bill is wrong" },
        { "Analysis:Entities:plan:Kind", "Word" },
        { "Analysis:Entities:plan:Pattern", "gold" },
        { "Analysis:Entities:plan:Priority", "high" },
        { "Analysis:Scorecard:Basic:Questions:0:Weight", "0" },
        { "Analysis:Scorecard:Basic:Questions:0:Levels", "11" },
        { "Analysis:Steps:Topic", "On" },
        { "Analysis:Steps:Language", "Llm" },
        { "Analysis:Steps:Summary:Providers:0", "Comprehend" },
        { "Analysis:Llm:Url", "localhost:11434" },
        { "Analysis:Llm:Key", "secret" },
        { "Analysis:Comprehend:Region", "Frankfurt" },
        { "Analysis:Comprehend:Url", "localhost:4566" },
        { "Transcription:Engine", "Parrot" },
        { "Telemetry:Headers", "api-key=secret" },
        { "OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_setting_is_named_by_its_full_key(string key, string value)
    {
        // The base is a file's default, the bad value what somebody put into the environment.
        (string, string?)[] settings = [.. Around(key), (key, value)];

        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(settings));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle("nothing else is wrong").Which.Key.Should().Be(key);
    }

    [Theory]
    [InlineData("api.nexmo.com")]
    [InlineData("http://api.nexmo.com")]
    public void A_bad_address_of_the_platform_is_named_when_it_is_live_and_ignored_by_the_simulator(string url)
    {
        var live = () => Read("Live");

        live.Should().Throw<SettingsException>().Which.Faults.Select(fault => fault.Key).Should().Contain("Vonage:ApiBaseUrl");
        Read("Simulator").Get<VonageSettings>().ApiBaseUrl.Should().Be(VonageSettings.DefaultApiBaseUrl);

        SettingsSet Read(string platform) =>
            ContactCenterApp.ReadSettings(Configuration.Of([("Vonage:Platform", platform), ("Vonage:ApiBaseUrl", url)]));
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(
            ("Vonage:Platform", "Live"),
            ("Vonage:Number", "12"),
            ("PublicUrl", "nowhere"),
            ("Limits:LiveCalls", "-1"),
            ("Departments:Sales:RingSeconds", "x"),
            ("Departments:Support:Endpoint:Extension", "12a"),
            ("Survey:Tries", "0"),
            ("ApiKeys:0:Name", "crm")));

        var fault = read.Should().Throw<SettingsException>().Which;

        fault.Faults.Select(f => f.Key).Should().BeEquivalentTo(
            "Vonage:WebhookSecurity",
            "Vonage:ApplicationId",
            "Vonage:PrivateKey",
            "Vonage:ApiKey",
            "Vonage:SignatureSecret",
            "Vonage:Number",
            "PublicUrl",
            "Limits:LiveCalls",
            "Departments:Sales:RingSeconds",
            "Departments:Support:Endpoint:Extension",
            "Survey:Tries",
            "ApiKeys:0:Key",
            "ApiKeys:0:Role");
        fault.Faults.Should().OnlyContain(f => fault.Message.Contains(f.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Callers", "Name", "Anna")]
    [InlineData("Numbers", "Menu", "Main")]
    public void A_number_in_two_spellings_is_one_entry_too_many(string section, string key, string value)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(
            ($"Ivr:{section}:+447700900123:{key}", value),
            ($"Ivr:{section}:447700900123:{key}", value)));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Problem.Should()
            .Contain("447700900123, which has an entry already");
    }

    [Theory]
    [InlineData("https://contact.example.com/webhooks/answer", "https://contact.example.com/")]
    [InlineData("https://contact.example.com:8443/base/webhooks", "https://contact.example.com:8443/base/")]
    public void A_webhooks_address_is_told_apart_from_ours(string given, string meant)
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(("PublicUrl", given)));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Problem.Should().EndWith($": {meant}");
    }

    [Fact]
    public void No_fault_repeats_a_secret()
    {
        var read = () => ContactCenterApp.ReadSettings(Configuration.Of(
            ("Vonage:PrivateKey", "my-private-words"),
            ("ApiKeys:0:Name", "a"), ("ApiKeys:0:Key", "the-same-secret"), ("ApiKeys:0:Role", "Agent"),
            ("ApiKeys:1:Name", "b"), ("ApiKeys:1:Key", "the-same-secret"), ("ApiKeys:1:Role", "Admin")));

        read.Should().Throw<SettingsException>().Which.Message.Should().Contain("a and b").And.NotContain("the-same-secret").And.NotContain("my-private-words");
    }

    private static (string Key, string? Value)[] Around(string key) => key switch
    {
        _ when key.StartsWith("ApiKeys:0:", StringComparison.Ordinal) =>
            [("ApiKeys:0:Name", "crm"), ("ApiKeys:0:Key", "a-key-that-is-long-enough-01"), ("ApiKeys:0:Role", "Agent")],
        _ when key.StartsWith("Analysis:Topics:Bill:Examples:0:", StringComparison.Ordinal) => [("Analysis:Topics:Bill:Examples:0:Text", "My bill")],
        _ when key.StartsWith("Analysis:Entities:plan:", StringComparison.Ordinal) => [("Analysis:Entities:plan:Values:0", "gold")],
        _ when key.StartsWith("Analysis:Scorecard:Basic:Questions:0:", StringComparison.Ordinal) =>
        [
            ("Analysis:Scorecard:Basic:Questions:0:Id", "kind"), ("Analysis:Scorecard:Basic:Questions:0:Text", "How kind was it?"),
            ("Analysis:Scorecard:Basic:Questions:0:Kind", "Scale"),
        ],
        _ => [],
    };
}
