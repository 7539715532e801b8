// Judge reads a tiled log from a folder with golang.org/x/mod's sumdb packages, an implementation that shares nothing
// with Keyline, and says whether it holds.
//
//	judge FOLDER|URL LOG-VKEY [RECEIPT ENTRY]...
//
// FOLDER has checkpoint, tile/… and tile/entries/… as C2SP tlog-tiles says; an http URL serves them. Each RECEIPT is a c2sp.org/tlog-proof@v1
// file for the entry in the file ENTRY. Prints a summary and ends with 0 if everything holds, else with 1 and a reason.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

func fail(format string, args ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

// read gives a file of the log, from its folder or by its URL.
func read(place, name string) ([]byte, error) {
	if !strings.HasPrefix(place, "http://") {
		return os.ReadFile(filepath.Join(place, name))
	}
	answer, err := http.Get(place + "/" + filepath.ToSlash(name))
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", name, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

type checkpoint struct {
	origin string
	tree   tlog.Tree
}

// openCheckpoint checks the log's signature and takes the text apart.
func openCheckpoint(msg []byte, verifier note.Verifier) checkpoint {
	n, err := note.Open(msg, note.VerifierList(verifier))
	check(err, "checkpoint note")
	lines := strings.Split(n.Text, "\n")
	if len(lines) < 4 || lines[len(lines)-1] != "" {
		fail("checkpoint: %d lines", len(lines)-1)
	}
	if lines[0] != verifier.Name() {
		fail("checkpoint: origin %q under the key of %q", lines[0], verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "checkpoint size")
	if strconv.FormatInt(size, 10) != lines[1] {
		fail("checkpoint size: %q", lines[1])
	}
	root, err := base64.StdEncoding.Strict().DecodeString(lines[2])
	check(err, "checkpoint root")
	if len(root) != tlog.HashSize {
		fail("checkpoint root: %d bytes", len(root))
	}
	c := checkpoint{origin: lines[0], tree: tlog.Tree{N: size}}
	copy(c.tree.Hash[:], root)
	return c
}

// path writes a tile's place the way C2SP does; tlog's own Path has the tile height in it.
func path(level string, n int64, w int) string {
	s := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		s = fmt.Sprintf("x%03d/%s", n%1000, s)
	}
	if w != width {
		s += fmt.Sprintf(".p/%d", w)
	}
	return filepath.Join("tile", level, s)
}

// entriesOf reads the entry bundles, which must hold exactly size entries.
func entriesOf(folder string, size int64) [][]byte {
	var entries [][]byte
	for n := int64(0); n*width < size; n++ {
		w := width
		if size-n*width < width {
			w = int(size - n*width)
		}
		name := path("entries", n, w)
		data, err := read(folder, name)
		check(err, "bundle")
		count := 0
		for len(data) > 0 {
			if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
				fail("%s: an entry is cut off", name)
			}
			length := int(binary.BigEndian.Uint16(data))
			entries = append(entries, data[2:2+length])
			data = data[2+length:]
			count++
		}
		if count != w {
			fail("%s: %d entries instead of %d", name, count, w)
		}
	}
	return entries
}

// store keeps the hashes of the tree as tlog numbers them.
type store []tlog.Hash

func (s store) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("no hash %d", index)
		}
		out[i] = s[index]
	}
	return out, nil
}

func treeOf(entries [][]byte) store {
	var s store
	for i, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(i), entry, s)
		check(err, "tree")
		s = append(s, hashes...)
	}
	return s
}

// checkTiles reads every tile that a tree of this size has, and counts them.
func checkTiles(folder string, size int64, s store) int {
	count := 0
	span := int64(1)
	for level := 0; size/span > 0; level++ {
		hashes := size / span
		for n := int64(0); n*width < hashes; n++ {
			w := width
			if hashes-n*width < width {
				w = int(hashes - n*width)
			}
			expected, err := tlog.ReadTileData(tlog.Tile{H: 8, L: level, N: n, W: w}, s)
			check(err, "tile from entries")
			name := path(strconv.Itoa(level), n, w)
			data, err := read(folder, name)
			check(err, "tile")
			if string(data) != string(expected) {
				fail("%s: not what the entries make", name)
			}
			count++
		}
		span *= width
	}
	return count
}

// checkProofs proves some entries and some older states by tlog's own proofs.
func checkProofs(c checkpoint, entries [][]byte, s store) int {
	count := 0
	step := c.tree.N/64 + 1
	for i := int64(0); i < c.tree.N; i += step {
		proof, err := tlog.ProveRecord(c.tree.N, i, s)
		check(err, "inclusion")
		check(tlog.CheckRecord(proof, c.tree.N, c.tree.Hash, i, tlog.RecordHash(entries[i])), "inclusion")
		old, err := tlog.TreeHash(i+1, s)
		check(err, "older root")
		consistency, err := tlog.ProveTree(c.tree.N, i+1, s)
		check(err, "consistency")
		check(tlog.CheckTree(consistency, c.tree.N, c.tree.Hash, i+1, old), "consistency")
		count += 2
	}
	return count
}

func checkReceipt(receiptFile, entryFile string, verifier note.Verifier) {
	text, err := os.ReadFile(receiptFile)
	check(err, "receipt")
	entry, err := os.ReadFile(entryFile)
	check(err, "entry")
	head := strings.SplitN(string(text), "\n\n", 2)
	if len(head) != 2 {
		fail("%s: no checkpoint", receiptFile)
	}
	lines := strings.Split(head[0], "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 || !strings.HasPrefix(lines[1], "index ") {
		fail("%s: not a tlog-proof", receiptFile)
	}
	index, err := strconv.ParseInt(lines[1][len("index "):], 10, 64)
	check(err, "index")
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		check(err, "proof hash")
		proof = append(proof, hash)
	}
	c := openCheckpoint([]byte(head[1]), verifier)
	check(tlog.CheckRecord(proof, c.tree.N, c.tree.Hash, index, tlog.RecordHash(entry)), receiptFile)
}

func main() {
	if len(os.Args) < 3 || len(os.Args)%2 == 0 {
		fail("judge FOLDER|URL LOG-VKEY [RECEIPT ENTRY]...")
	}
	folder := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	check(err, "key")
	msg, err := read(folder, "checkpoint")
	check(err, "checkpoint")
	c := openCheckpoint(msg, verifier)
	entries := entriesOf(folder, c.tree.N)
	s := treeOf(entries)
	if c.tree.N > 0 { // its TreeHash has no answer for an empty tree
		root, err := tlog.TreeHash(c.tree.N, s)
		check(err, "root")
		if root != c.tree.Hash {
			fail("root: the checkpoint has %v, the entries make %v", c.tree.Hash, root)
		}
	}
	tiles := checkTiles(folder, c.tree.N, s)
	proofs := checkProofs(c, entries, s)
	for i := 3; i < len(os.Args); i += 2 {
		checkReceipt(os.Args[i], os.Args[i+1], verifier)
	}
	fmt.Printf("%s: %d entries, %d tiles, %d receipts hold; %d proofs\n", c.origin, c.tree.N, tiles, (len(os.Args)-3)/2, proofs)
}
