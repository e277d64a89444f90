using System.Text;
using ContactCenter.Foundation.Encryption;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Foundation.Encryption;

public sealed class SealedTextTests : IDisposable
{
    private const string Context = "0a1b/transcript";

    private readonly DataKey _key = DataKey.New();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Whatever_is_sealed_is_read_again() => Prop.ForAll(
        (from text in ArbMap.Default.GeneratorFor<string>()
         from times in Gen.Elements(1, 1, 2, 50, 5_000)
         select string.Concat(Enumerable.Repeat(text ?? "", times))).ToArbitrary(),
        text => SealedText.Open(_key, SealedText.Seal(_key, text, Context), Context).Should().Be(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void It_never_looks_the_same() => SealedText.Seal(_key, "yes", Context).Should().NotEqual(SealedText.Seal(_key, "yes", Context));

    [Theory]
    [InlineData(10)]
    [InlineData(3_000)]
    public void Each_changed_byte_is_found(int length)
    {
        var text = SealedText.Seal(_key, new string('a', length), Context);
        for (var at = 0; at < text.Length; at++)
        {
            byte[] changed = [.. text];
            changed[at] ^= (byte)(1 << (at % 8));
            Opening(changed).Should().Throw<EncryptionException>("byte {0} was changed", at);
            Opening(text[..at]).Should().Throw<EncryptionException>("{0} bytes are left", at);
        }
    }

    [Fact]
    public void Another_context_or_key_reads_nothing()
    {
        using var other = DataKey.New();

        Opening(SealedText.Seal(_key, "yes", "0a1b/notes")).Should().Throw<EncryptionException>();
        Opening(SealedText.Seal(other, "yes", Context)).Should().Throw<EncryptionException>()
            .WithMessage("The sealed text was changed, is another one, or belongs to another key.");
    }

    [Fact]
    public void Long_texts_become_shorter()
    {
        var words = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"{{\"speaker\":\"agent\",\"start\":{number}}},"));

        SealedText.Seal(_key, words, Context).Length.Should().BeLessThan(words.Length / 4);
    }

    [Fact]
    public void What_cannot_become_shorter_stays_as_long()
    {
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next(0x20, 0x7f)));
        var hard = new byte[2_000];
        random.NextBytes(hard);

        SealedText.Open(_key, SealedText.Seal(_key, noise, Context), Context).Should().Be(noise);
        PackedText.Pack(hard).Should().BeNull();
    }

    [Fact]
    public void Unpacking_takes_no_more_than_it_may()
    {
        var packed = PackedText.Pack(new byte[1_000_000])!;

        packed.Length.Should().BeLessThan(1_000);
        PackedText.Unpack(packed, most: 1_000_000).Should().HaveCount(1_000_000);
        foreach (var wrong in (byte[][])[[], [0, 0, 0, 9], [0xff, .. packed[1..]], [0, 0, 0, 1, .. packed[4..]], packed[..^1]])
            ((Action)(() => PackedText.Unpack(wrong, 1_000_000))).Should().Throw<EncryptionException>();
        ((Action)(() => PackedText.Unpack(packed, most: 999_999))).Should().Throw<EncryptionException>();
    }

    [Fact]
    public void A_text_is_not_as_long_as_one_likes()
    {
        var seal = () => SealedText.Seal(_key, new string('€', (SealedText.MostBytes / 3) + 1), Context);

        seal.Should().Throw<ArgumentException>();
    }

    /// <summary>Made once by another program (Python's cryptography): texts that are kept must be read for ever.</summary>
    [Fact]
    public void The_form_never_changes()
    {
        using var key = SealedFile.FixedKey();
        byte[] nonce = [.. Enumerable.Range(0xa0, 12).Select(value => (byte)value)];

        Convert.ToHexStringLower(SealedText.Seal(key, "Grüße", Context, nonce)).Should().Be(
            "01a0a1a2a3a4a5a6a7a8a9aaabf7d71a5085b65ace1ba9784e4632757af07c8ab638e4ef");
    }

    private Action Opening(byte[] text) => () => SealedText.Open(_key, text, Context);
}
