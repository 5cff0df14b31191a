namespace Concord.Edtf;

/// <summary>Why a text was refused.</summary>
/// <param name="Sentence">What is wrong, as a sentence for the person who typed the text.</param>
/// <param name="Position">The character at which it is wrong, counted from 0; the length of the text where something is missing at its end.</param>
public sealed record EdtfError(string Sentence, int Position)
{
    /// <summary>The sentence with its place, counted from 1: <c>There is no month 13 (character 6)</c>.</summary>
    public override string ToString() => $"{Sentence} (character {Position + 1})";
}
