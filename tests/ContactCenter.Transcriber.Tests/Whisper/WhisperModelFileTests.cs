using System.Buffers.Binary;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Whisper;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.Whisper;

public sealed class WhisperModelFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("models-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("ggml-base.bin", "whisper-base")]
    [InlineData("ggml-large-v3-turbo-q5_0.bin", "whisper-large-v3-turbo-q5_0")]
    [InlineData("whisper-base-q5_1.ggml.bin", "whisper-base-q5_1")]
    [InlineData("mine.bin", "whisper-mine")]
    public void A_file_is_known_by_its_name(string file, string id)
    {
        Write(file, 51_865);

        WhisperModelFile.In(_folder.FullName).Should().ContainSingle().Which.Id.Should().Be(id);
    }

    [Fact]
    public void A_file_that_appears_is_seen_and_one_that_stays_is_the_same_engine()
    {
        using var folder = new WhisperFolder(_folder.FullName);
        folder.Engines.Should().BeEmpty();
        Write("ggml-tiny.en.bin", 51_864, length: 100);
        var first = folder.Engines.Should().ContainSingle().Subject;

        Write("ggml-large-v3.bin", 51_866, length: 200);

        folder.Engines.Should().HaveCount(2);
        folder.Engines[1].Should().BeSameAs(first);
        first.Description.Languages.Should().Equal("en");
        first.Should().NotBeAssignableTo<MultilingualWhisperEngine>();
        folder.Engines[0].Description.Languages.Should().HaveCount(100).And.Contain("yue");
        folder.Engines[0].Should().BeOfType<MultilingualWhisperEngine>();
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_told_and_ends_nothing()
    {
        Write("ggml-base.bin", 51_865, length: 5_000);
        using var folder = new WhisperFolder(_folder.FullName);

        var hearing = () => folder.Engines[0].RecogniseAsync(new float[16_000], new RecognitionOptions("en"), TestContext.Current.CancellationToken);

        (await hearing.Should().ThrowAsync<EngineException>()).WithMessage("*ggml-base.bin cannot be loaded*");
    }

    [Fact]
    public void What_is_no_model_is_passed_over()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.bin"), "no model, and more than forty-eight characters of it");
        File.WriteAllText(Path.Combine(_folder.FullName, "short.bin"), "lmgg");
        Write("ggml-base.bin.part", 51_865);

        WhisperModelFile.In(_folder.FullName).Should().BeEmpty();
        WhisperModelFile.In(Path.Combine(_folder.FullName, "missing")).Should().BeEmpty();
    }

    [Fact]
    public void No_bytes_are_mistaken_for_a_model() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>().Generator.Where(bytes => bytes.Length > 0).ToArbitrary(),
        bytes => WhisperHeader.Parse([.. Enumerable.Range(0, 48).Select(i => bytes[i % bytes.Length])]).Should().BeNull()).QuickCheckThrowOnFailure();

    private void Write(string name, int vocabulary, int length = 60)
    {
        var bytes = new byte[length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0x67676d6c);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), vocabulary);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), 80);
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
    }
}
