using System.Globalization;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Tests.Foundation.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary><c>models list</c> and <c>models add</c>, against a server on this machine.</summary>
public sealed class ModelsCommandTests : IAsyncLifetime
{
    private static readonly byte[] Model = ModelFiles.Of(length: 300_000);

    private readonly TestFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly HttpClient _http = new();
    private ModelServer _server = null!;

    private string Added => _folder.File("models/ggml-tiny.bin");

    public async ValueTask InitializeAsync() => _server = await ModelServer.StartAsync(Model);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_model_that_is_what_it_should_be_is_there_under_its_name()
    {
        var said = await RunAsync("add", _server.Url.ToString(), sha256: ModelFiles.Sha256(Model).ToUpperInvariant());

        said.Should().Contain("100 %").And.Contain(Added).And.Contain(ModelFiles.Sha256(Model)).And.NotContain("not checked");
        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
        Directory.GetFiles(_folder.File("models")).Should().ContainSingle();
    }

    [Fact]
    public async Task One_that_is_there_already_is_not_brought_again()
    {
        await RunAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model));

        (await RunAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model))).Should().Contain("is there already");

        _server.Ranges.Should().ContainSingle();
    }

    [Fact]
    public async Task After_a_cut_it_goes_on_where_it_was()
    {
        _server.Cuts.Enqueue(100_000);
        _server.Cuts.Enqueue(50_000);

        await RunWithClockAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model));

        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
        _server.Ranges.Should().HaveCount(3);
        _server.Ranges[0].Should().BeEmpty();
        _server.Ranges.Skip(1).Should().OnlyContain(range => range.StartsWith("bytes="));
    }

    [Fact]
    public async Task A_second_command_goes_on_where_the_first_was_cut_off()
    {
        Directory.CreateDirectory(_folder.File("models"));
        await File.WriteAllBytesAsync($"{Added}.part", Model[..120_000], TestContext.Current.CancellationToken);

        await RunAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model));

        _server.Ranges.Should().Equal("bytes=120000-");
        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
    }

    [Fact]
    public async Task One_that_was_whole_before_the_cut_is_only_checked()
    {
        Directory.CreateDirectory(_folder.File("models"));
        await File.WriteAllBytesAsync($"{Added}.part", Model, TestContext.Current.CancellationToken);

        await RunAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model));

        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
    }

    [Fact]
    public async Task A_server_that_cannot_go_on_sends_all_of_it()
    {
        _server.KnowsRanges = false;
        _server.Cuts.Enqueue(100_000);

        await RunWithClockAsync("add", _server.Url.ToString(), ModelFiles.Sha256(Model));

        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
    }

    [Fact]
    public async Task What_is_unchecked_never_goes_on_from_what_another_command_has_left()
    {
        Directory.CreateDirectory(_folder.File("models"));
        await File.WriteAllBytesAsync($"{Added}.part", new byte[1_000], TestContext.Current.CancellationToken);

        var said = await RunAsync("add", _server.Url.ToString(), isUnchecked: true);

        said.Should().Contain("not checked");
        _server.Ranges.Should().Equal("");
        (await File.ReadAllBytesAsync(Added, TestContext.Current.CancellationToken)).Should().Equal(Model);
    }

    [Fact]
    public void The_help_tells_that_what_is_unchecked_begins_anew() =>
        ModelsCommand.Help.ReplaceLineEndings(" ").Should().Contain($"goes on where it was; with --{ModelsCommand.Unchecked} it begins anew.");

    [Fact]
    public async Task Another_file_than_was_meant_is_removed_and_the_one_that_was_there_stays()
    {
        Directory.CreateDirectory(_folder.File("models"));
        await File.WriteAllTextAsync(Added, "older", TestContext.Current.CancellationToken);

        await RefusedAsync($"*its SHA-256 is {ModelFiles.Sha256(Model)}, and not {new string('0', 64)}*", "add", _server.Url.ToString(), new string('0', 64));

        (await File.ReadAllTextAsync(Added, TestContext.Current.CancellationToken)).Should().Be("older");
        Directory.GetFiles(_folder.File("models")).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_no_model_is_removed()
    {
        var file = _folder.File("ggml-notes.bin");
        await File.WriteAllTextAsync(file, "Dear diary", TestContext.Current.CancellationToken);

        await RefusedAsync("*no Whisper model*", "add", file, isUnchecked: true);

        Directory.GetFiles(_folder.File("models")).Should().BeEmpty();
        File.Exists(file).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_of_this_machine_is_copied()
    {
        var file = _folder.File("ggml-own.bin");
        await File.WriteAllBytesAsync(file, Model, TestContext.Current.CancellationToken);

        await RunAsync("add", file, ModelFiles.Sha256(Model));

        (await File.ReadAllBytesAsync(_folder.File("models/ggml-own.bin"), TestContext.Current.CancellationToken)).Should().Equal(Model);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_for_vectors_comes_with_its_tokenizer_and_tells_what_goes_into_the_settings(bool isUnchecked)
    {
        byte[] onnx = [8, 7, .. "a network"u8];
        byte[] pieces = [10, 14, .. "pieces"u8];
        var (model, tokenizer) = (_folder.File("e5.onnx"), _folder.File("e5.model"));
        await File.WriteAllBytesAsync(model, onnx, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(tokenizer, pieces, TestContext.Current.CancellationToken);

        var sums = isUnchecked ? null : $"{ModelFiles.Sha256(onnx)},{ModelFiles.Sha256(pieces)}";
        var said = await RunAsync("add", model, sums, isUnchecked, tokenizer);

        said.Split('\n').TakeLast(2).Should().Equal(
            $"Analysis:Embeddings:Model={_folder.File("models/e5.onnx")}", $"Analysis:Embeddings:Tokenizer={_folder.File("models/e5.model")}");
        said.Contains("not checked", StringComparison.Ordinal).Should().Be(isUnchecked);
        (await File.ReadAllBytesAsync(_folder.File("models/e5.onnx"), TestContext.Current.CancellationToken)).Should().Equal(onnx);
        (await File.ReadAllBytesAsync(_folder.File("models/e5.model"), TestContext.Current.CancellationToken)).Should().Equal(pieces);
    }

    [Theory]
    [InlineData("<html>", "pieces", "What came is no model in ONNX form, and was removed.")]
    [InlineData("\u0008", "<html>", "What came is neither a SentencePiece model nor a list of word pieces, and was removed.")]
    public async Task What_makes_no_vectors_is_removed(string model, string tokenizer, string fault)
    {
        var (onnx, pieces) = (_folder.File("e5.onnx"), _folder.File("e5.model"));
        await File.WriteAllTextAsync(onnx, model, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(pieces, tokenizer == "pieces" ? "\n\u0003abc" : tokenizer, TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(() => RunAsync("add", onnx, sha256: null, isUnchecked: true, pieces))
            .Should().ThrowAsync<CommandLineException>().WithMessage(fault);

        File.Exists(_folder.File("models/e5.onnx")).Should().BeFalse();
    }

    [Theory]
    [InlineData("multilingual-e5-small", null, null, false, "*SHA-256 of both files*")]
    [InlineData("multilingual-e5-small", null, "00", false, "*SHA-256 of both files*")]
    [InlineData("multilingual-e5-small", null, "00,00", false, "*must have 64 hex digits*")]
    [InlineData("multilingual-e5-small", "own.model", null, true, "*leave out 'own.model'*")]
    [InlineData("https://models.test/x.onnx", "https://models.test/x.json", null, true, "*'x.json' is not the name of a model's file*or .txt at the end.")]
    [InlineData("base", "https://models.test/x.model", null, true, "*'base' is no file, no address*")]
    public Task What_is_said_of_a_model_for_vectors_is_checked(string model, string? tokenizer, string? sha256, bool isUnchecked, string words) =>
        FluentActions.Awaiting(() => RunAsync("add", model, sha256, isUnchecked, tokenizer)).Should().ThrowAsync<CommandLineException>().WithMessage(words);

    [Fact]
    public void The_published_model_for_vectors_is_two_files_of_its_makers()
    {
        var both = EmbedderSources.Of("multilingual-e5-small", tokenizer: null, sha256: null, isUnchecked: true)!;

        (both.Model.Url, both.Model.File, both.Model.Sha256).Should().Be((
            new("https://huggingface.co/intfloat/multilingual-e5-small/resolve/main/onnx/model.onnx"), "multilingual-e5-small.onnx", null));
        (both.Tokenizer.Url, both.Tokenizer.File).Should().Be((
            new("https://huggingface.co/intfloat/multilingual-e5-small/resolve/main/sentencepiece.bpe.model"), "multilingual-e5-small.sentencepiece.model"));
    }

    [Fact]
    public async Task A_server_that_does_not_have_it_is_not_asked_again()
    {
        _server.Status = 404;

        await RefusedAsync("127.0.0.1 does not have it (404).", "add", _server.Url.ToString(), isUnchecked: true);

        _server.Ranges.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_sends_nothing_is_asked_six_times()
    {
        _server.Status = 503;

        await FluentActions.Awaiting(() => RunWithClockAsync("add", _server.Url.ToString(), isUnchecked: true))
            .Should().ThrowAsync<CommandLineException>().WithMessage("127.0.0.1 does not send it: 127.0.0.1 has no time now (503).*");

        _server.Ranges.Should().HaveCount(6);
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_is_told_with_what_is_wrong_with_its_certificate()
    {
        await using var server = await FileServer.StartAsync();

        await FluentActions.Awaiting(() => RunWithClockAsync("add", $"{server.Https}ggml-tiny.bin", isUnchecked: true)).Should()
            .ThrowAsync<CommandLineException>()
            .WithMessage("127.0.0.1 does not send it: The SSL connection could not be established: The remote certificate is invalid*. What has come stays; *");
    }

    [Theory]
    [InlineData("*is no file, no address, and none of the published models tiny, base, *", "add", "huge", null, true)]
    [InlineData("*Say what the model's SHA-256 is*", "add", "https://models.test/ggml-x.bin", null, false)]
    [InlineData("*contradict each other*", "add", "https://models.test/ggml-x.bin", "00", true)]
    [InlineData("*must have 64 hex digits*", "add", "https://models.test/ggml-x.bin", "xyz", false)]
    [InlineData("*leave out --sha256*", "add", "base", "00", false)]
    [InlineData("*comes by http*", "add", "http://models.test/ggml-x.bin", null, true)]
    [InlineData("*'x.onnx' is not the name of a model's file*", "add", "https://models.test/x.onnx?download=true", null, true)]
    [InlineData("*'.bin' is not the name of a model's file*", "add", "https://models.test/.bin", null, true)]
    [InlineData("*models knows 'models list' and 'models add NAME|URL|FILE'*", "bring", "base", null, false)]
    [InlineData("*models knows 'models list'*", "add", null, null, false)]
    [InlineData("*models knows 'models list'*", "list", "base", null, false)]
    public Task What_cannot_be_done_is_one_sentence(string words, string verb, string? model, string? sha256, bool isUnchecked) =>
        RefusedAsync(words, verb, model, sha256, isUnchecked);

    [Fact]
    public async Task The_list_tells_what_is_there_and_what_it_hears_and_costs()
    {
        Directory.CreateDirectory(_folder.File("models"));
        await File.WriteAllBytesAsync(_folder.File("models/ggml-base.bin"), ModelFiles.Of(length: 2_000_000), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(
            _folder.File("models/ggml-tiny.en.bin"), ModelFiles.Of(ModelFiles.English, layers: 4, length: 1_000_000), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder.File("models/ggml-huge.bin"), ModelFiles.Of(layers: 64), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("models/other.bin"), "something else", TestContext.Current.CancellationToken);

        var lines = (await RunAsync("list")).Split('\n');

        lines[1].Should().MatchRegex("^whisper-base +about 99 +2 MB +about 0.25 +ggml-base.bin$");
        lines[2].Should().MatchRegex("^whisper-tiny.en +English +1 MB +about 0.11 +ggml-tiny.en.bin$");
        lines[3].Should().MatchRegex("^whisper-huge +about 99 +0 MB +unknown +ggml-huge.bin$");
        lines[4].Should().Be($"Whisper models lie in {_folder.File("models")}.");
    }

    [Fact]
    public async Task Where_there_is_none_the_list_says_how_one_comes() => (await RunAsync("list")).Should().Contain("'models add base' brings one");

    [Theory]
    [InlineData("--unchecked", "--Storage:Path=data")]
    [InlineData("--Storage:Path", "data", "--unchecked")]
    public void A_flag_takes_nothing_from_the_option_behind_it(params string[] options)
    {
        var command = new ProgramCommand("models", "", _ => Task.FromResult(0))
        {
            Arguments = ["list|add"],
            OptionalArguments = ["NAME"],
            Flags = ["unchecked"],
        };
        var line = CommandLine.Read(["models", "add", "base", .. options], [command]);

        line.RefuseUnknownOptions(["Storage"]);

        (line.Typed["unchecked"], line.Typed["Storage:Path"]).Should().Be(("true", "data"));
        line.Arguments.Should().Equal("add", "base");
    }

    [Fact]
    public void Published_models_are_known_by_name_and_by_file()
    {
        PublishedModel.All.Should().OnlyContain(model => model.Sha256.Length == 64 && model.Bytes > 0 && ModelName.IsFile(model.File));
        PublishedModel.Named("Base")!.Url.Should().Be(new Uri("https://huggingface.co/ggerganov/whisper.cpp/resolve/main/ggml-base.bin"));
        PublishedModel.Named("ggml-small.bin")!.Name.Should().Be("small");
    }

    [Fact]
    public async Task A_terminal_shows_a_bar()
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        var line = new ProgressLine(output, isTerminal: true, _clock, ProgressUnit.Megabytes);

        line.Tell(50_000_000, 100_000_000);
        line.Tell(51_000_000, 100_000_000);
        line.Tell(100_000_000, 100_000_000);
        line.End();

        output.ToString().Split('\r').Should().Equal(
            "", "[###############...............]  50 %  50 of 100 MB", $"[##############################] 100 %  100 of 100 MB{Environment.NewLine}");
        await output.DisposeAsync();
    }

    private async Task RefusedAsync(string words, string verb, string? model, string? sha256 = null, bool isUnchecked = false) =>
        await FluentActions.Awaiting(() => RunAsync(verb, model, sha256, isUnchecked)).Should().ThrowAsync<CommandLineException>().WithMessage(words);

    /// <summary>Lets time pass whenever the command waits.</summary>
    private async Task RunWithClockAsync(string verb, string model, string? sha256 = null, bool isUnchecked = false)
    {
        var running = Task.Run(() => RunAsync(verb, model, sha256, isUnchecked));
        while (!running.IsCompleted)
        {
            // Its limit for a silent server is longer than it ever waits.
            _clock.FireNext(_clock.GetUtcNow() + TimeSpan.FromSeconds(59));
            await Task.Yield();
        }

        await running;
    }

    private async Task<string> RunAsync(
        string verb, string? model = null, string? sha256 = null, bool isUnchecked = false, string? tokenizer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Storage:Path", _folder.Path)]);
        IEnumerable<KeyValuePair<string, string?>> typed =
            [KeyValuePair.Create(ModelsCommand.Sha256, sha256), KeyValuePair.Create(ModelsCommand.Unchecked, isUnchecked ? "true" : null)];
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var context = new CommandContext(builder, [verb, .. new[] { model, tokenizer }.OfType<string>()], _clock, output)
        {
            Typed = new ConfigurationBuilder().AddInMemoryCollection(typed.Where(option => option.Value is not null)).Build(),
        };
        var code = await ModelsCommand.RunAsync(context, isTerminal: false, _http, new TranscriberProgram(_folder.File("no-program")));
        code.Should().Be(0);
        return output.ToString().Trim();
    }
}
